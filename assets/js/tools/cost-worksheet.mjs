/** The cost worksheet on the page: it reads the fields, shows the sums, and asks for what is missing. */

import { costOf, inDollars, readPlan, stepsOf } from "./cost.mjs";
import { bringToLife, fill, prepare } from "./tool.mjs";

class Worksheet {
  /** @param {HTMLFormElement} $form */
  constructor($form) {
    this.$fields = [...$form.querySelectorAll("[data-field]")];
    this.$result = $form.querySelector("[data-result]");
    this.$answer = $form.querySelector("[data-answer]");
    this.$withoutMost = $form.querySelector("[data-without-most]");
    [this.$firstWeek, this.$whole] = $form.querySelectorAll("[data-sum]");
    prepare($form);
    bringToLife($form);
    $form.addEventListener("submit", () => this.answer());
    $form.addEventListener("input", ({ target }) => this.follow(target));
    $form.addEventListener("reset", () => this.forget());
  }

  /** Show the result, or ask for what is missing. */
  answer() {
    const { plan, faults } = this.read();
    for (const $field of this.$fields) {
      ask($field, faults.includes($field.dataset.field));
    }
    this.show(plan, faults);
    const $wanted = this.$fields.find(({ dataset }) => faults.includes(dataset.field));
    ($wanted ?? this.$answer).focus();
  }

  /** Keep a result that is in sight true to what is written. */
  follow($field) {
    ask($field, false);
    if (!this.$result.hidden) {
      const { plan, faults } = this.read();
      this.show(plan, faults);
    }
  }

  forget() {
    this.$result.hidden = true;
    this.$fields.forEach(($field) => ask($field, false));
    for (const $said of this.$result.querySelectorAll("[data-answer], [data-words], [data-amount]")) {
      $said.textContent = "";
    }
  }

  read() {
    return readPlan(new Map(this.$fields.map(({ dataset, value }) => [dataset.field, value])));
  }

  show(plan, faults) {
    this.$result.hidden = faults.length > 0;
    if (!this.$result.hidden) {
      const firstWeek = costOf(plan, plan.days);
      const whole = costOf(plan, plan.days * plan.weeks);
      const totals = { first_week: inDollars(firstWeek.total), whole: inDollars(whole.total) };
      this.$answer.textContent = fill(this.$answer.dataset.answer, totals);
      this.$withoutMost.hidden = plan.most < Infinity;
      showSum(this.$firstWeek, stepsOf(plan, firstWeek));
      showSum(this.$whole, stepsOf(plan, whole));
    }
  }
}

function ask($field, isWanted) {
  const $error = $field.parentElement.querySelector("[data-ask]");
  $error.textContent = isWanted ? $error.dataset.ask : "";
  $field.setAttribute("aria-invalid", isWanted);
}

function showSum($sum, steps) {
  for (const { id, cents, values } of steps) {
    const $row = $sum.querySelector(`[data-row=${id}]`);
    const [$words, $amount] = $row.children;
    $words.textContent = fill($words.dataset.words, values);
    $amount.textContent = inDollars(cents);
    $row.hidden = cents === 0 && id !== "total";
  }
}

for (const $form of document.querySelectorAll("[data-tool=cost]")) {
  new Worksheet($form);
}
