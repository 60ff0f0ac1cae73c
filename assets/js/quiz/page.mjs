/**
 * The quiz on the page: one question at a time, then the result.
 *
 * The answers are in the form's own radio buttons and nowhere else: nothing is stored, sent or put into the
 * address, and all of it is gone when the page is left.
 */

import { evaluate, isEmergency } from "./engine.mjs";
import { Result } from "./result.mjs";

/** @typedef {import("./engine.mjs").Answers} Answers */

const START = -1;

class Quiz {
  /** @param {HTMLElement} $root */
  constructor($root) {
    this.core = JSON.parse($root.querySelector("[data-core]").textContent);
    this.$start = $root.querySelector("[data-start]");
    this.$form = $root.querySelector("[data-form]");
    this.$error = $root.querySelector("[data-error]");
    this.$parts = [...$root.querySelectorAll("[data-part]")];
    this.$steps = [...$root.querySelectorAll("[data-step]")];
    this.$notes = [...$root.querySelectorAll("[data-note]")];
    this.result = new Result($root);

    this.$form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.next();
    });
    $root.addEventListener("click", ({ target }) => this.act(target.closest("[data-action]")));
    // The browser may keep the page in memory and show it again, answers and all.
    addEventListener("pagehide", () => this.clear());
    this.clear();
    setHidden($root.querySelectorAll("[data-paper]"), true);
    setHidden($root.querySelectorAll("[data-screen]"), false);
  }

  /** Forget all answers and show the start. */
  clear() {
    this.$form.reset();
    this.choice = "";
    this.show(START);
  }

  /** @param {HTMLElement | null} $control the button that was pressed, if it was one */
  act($control) {
    switch ($control?.dataset.action) {
      case "start":
        this.choice = $control.dataset.option;
        this.go(0);
        break;
      case "back":
        this.go(this.isDone ? this.at : this.at - 1);
        break;
      case "restart":
        this.clear();
        this.go(START);
        break;
      case "print":
        print();
        break;
    }
  }

  /** Leave the question for the next one or the result, if it has an answer. */
  next() {
    if (!checkedIn(this.$steps[this.at])) {
      this.refuse();
    } else if (this.at === this.$steps.length - 1 || isEmergency(this.core, this.answers())) {
      this.finish();
    } else {
      this.go(this.at + 1);
    }
  }

  refuse() {
    const $step = this.$steps[this.at];
    $step.querySelector("label").before(this.$error);
    $step.setAttribute("aria-describedby", this.$error.id);
    this.$error.hidden = false;
    arriveAt($step.querySelector("input"));
  }

  finish() {
    const outcome = evaluate(this.core, this.answers(), this.context());
    const $heading = this.result.show(outcome, outcome.reasons.map((id) => this.inWords(id)));
    this.isDone = true;
    this.$form.hidden = true;
    arriveAt($heading);
  }

  go(at) {
    this.show(at);
    const $place = at === START ? this.$start : this.$steps[at];
    arriveAt($place.querySelector("[tabindex]"));
  }

  show(at) {
    this.at = at;
    this.isDone = false;
    this.result.hide();
    this.$error.hidden = true;
    this.$start.hidden = at !== START;
    this.$form.hidden = at === START;
    setHidden(this.$steps, ($step) => $step !== this.$steps[at]);
    setHidden(this.$parts, ($part) => !$part.contains(this.$steps[at]));
    setHidden(this.$notes, ($note) => $note.dataset.note !== this.choice);
  }

  /** @returns {Answers} those up to the question that is shown */
  answers() {
    const values = this.values();
    const given = this.core.questions.filter(({ id }) => values.has(id));
    return new Map(
      given.map(({ id, unsure }) => {
        const isUnsure = values.get(id) === "unsure";
        return [id, { severity: isUnsure ? unsure : Number(values.get(id)), isUnsure }];
      }),
    );
  }

  context() {
    return this.values().set(this.$start.dataset.start, this.choice);
  }

  values() {
    const $reached = this.$steps.slice(0, this.at + 1);
    return new Map($reached.map(($step) => [$step.dataset.step, checkedIn($step).value]));
  }

  /** @param {string} id of a question @returns {string} its topic and the answer given */
  inWords(id) {
    const $step = this.$steps.find(({ dataset }) => dataset.step === id);
    const words = checkedIn($step).closest("label").querySelector("[data-words]").textContent;
    return `${$step.dataset.topic}: “${words}”`;
  }
}

function checkedIn($step) {
  return $step.querySelector("input:checked");
}

function setHidden($elements, isHidden) {
  for (const $element of $elements) {
    $element.hidden = typeof isHidden === "function" ? isHidden($element) : isHidden;
  }
}

function arriveAt($target) {
  $target.focus({ preventScroll: true });
  ($target.closest("form") ?? $target).scrollIntoView();
}

for (const $root of document.querySelectorAll("[data-quiz]")) {
  new Quiz($root);
}
