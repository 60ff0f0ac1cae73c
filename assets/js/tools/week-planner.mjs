/** The week planner on the page: totals as the reader writes, and what they mean. */

import { bringToLife, fill, prepare } from "./tool.mjs";
import { inHours, judge, lengthOf, readHours, sumsOf } from "./week.mjs";

class Planner {
  /** @param {HTMLFormElement} $form */
  constructor($form) {
    const all = (name) => [...$form.querySelectorAll(`[data-${name}]`)];
    this.$days = all("day");
    this.$sums = all("sum");
    this.$words = all("say");
    this.$status = $form.querySelector("[data-status]");
    this.$fields = [...$form.querySelectorAll("input")];
    this.heavyAbove = Number($form.dataset.heavyAbove);
    this.levels = all("level").map(({ dataset }) => levelOf(dataset));
    prepare($form);
    bringToLife($form);
    $form.addEventListener("input", () => this.count());
    $form.addEventListener("change", () => this.mark());
    $form.addEventListener("submit", () => this.answer());
    $form.addEventListener("reset", () => this.forget());
  }

  answer() {
    this.count();
    this.mark();
    (this.$fields.find(isUnreadable) ?? this.$status).focus();
  }

  forget() {
    this.$fields.forEach(($field) => $field.setAttribute("aria-invalid", false));
    [...this.$sums, ...this.$words, ...this.$days.map(totalIn)].forEach(($said) => {
      $said.textContent = "";
    });
  }

  /** Show the totals, and say what they mean. */
  count() {
    const days = this.$days.map(read);
    const sums = sumsOf(days);
    this.$days.forEach(($day, at) => show(totalIn($day), inHours(lengthOf(days[at]))));
    this.$sums.forEach(($sum) => show($sum, inHours(sums[$sum.dataset.sum])));
    const { fits, over, longDays, isHeavy } = judge(days, this.levels, this.heavyAbove);
    const hours = inHours(sums.care);
    this.say("fits", sums.care && fits && { hours, name: fits.name, range: fits.range });
    this.say("between", sums.care && !fits && { hours });
    this.say("over", over && { name: over.name, most: String(over.max) });
    this.say("longDay", longDays.length && { days: this.namesOf(longDays) });
    this.say("heavy", isHeavy && { hours: inHours(sums.total), mark: String(this.heavyAbove) });
  }

  /** Ask for what cannot be read. */
  mark() {
    this.$fields.forEach(($field) => $field.setAttribute("aria-invalid", isUnreadable($field)));
    const unreadable = [...this.$days.keys()].filter((at) => fieldsIn(this.$days[at]).some(isUnreadable));
    this.say("unreadable", unreadable.length && { days: this.namesOf(unreadable) });
  }

  /** Say what belongs to `name` with `values` put in, or nothing without values. */
  say(name, values) {
    const $words = this.$words.find(({ dataset }) => dataset.say === name);
    show($words, values ? fill($words.dataset.words, values) : "");
  }

  namesOf(days) {
    return days.map((at) => this.$days[at].dataset.day).join(", ");
  }
}

function levelOf({ level, range, min, max, below }) {
  const [least, most, limit] = [min, max, below].map((bound) => (bound ? Number(bound) : NaN));
  return { name: level, range, min: least, max: most, below: limit };
}

function read($day) {
  const [care, work, travel] = fieldsIn($day).map(({ value }) => readHours(value) ?? 0);
  return { care, work, travel };
}

function fieldsIn($day) {
  return [...$day.querySelectorAll("input")];
}

function totalIn($day) {
  return $day.querySelector("[data-total]");
}

function isUnreadable({ value }) {
  return readHours(value) === null;
}

/** What stays the same is not said again. */
function show($element, words) {
  if ($element.textContent !== words) {
    $element.textContent = words;
  }
}

for (const $form of document.querySelectorAll("[data-tool=week]")) {
  new Planner($form);
}
