/**
 * The quiz on the page: one question at a time, a review of the answers, then the result.
 *
 * The answers are in the form's own radio buttons and nowhere else: nothing is stored, sent or put into the
 * address, and all of it is gone when the page is left.
 */

import { Engine } from "./engine.mjs";
import { printOnPaper } from "./paper.mjs";
import { Result } from "./result.mjs";
import { Review } from "./review.mjs";
import { Steps } from "./steps.mjs";
import { ignoreSecondTaps } from "./taps.mjs";

/** @typedef {import("./engine.mjs").Answers} Answers */

const START = 0;

class Quiz {
  /**
   * @param {HTMLElement} $root
   * @param {Steps} steps
   */
  constructor($root, steps) {
    const one = (name) => $root.querySelector(`[data-${name}]`);
    const all = (name) => [...$root.querySelectorAll(`[data-${name}]`)];
    const core = JSON.parse(one("core").textContent);
    this.questions = core.questions;
    this.engine = new Engine(core);
    this.review = new Review($root);
    this.result = new Result($root);
    this.steps = steps;
    this.$start = one("start");
    this.$form = one("form");
    this.$error = one("error");
    this.$optOut = one("opt-out");
    this.$parts = all("part");
    this.$notes = all("note");
    this.$asked = all("step");
    this.$places = [this.$start, ...this.$asked, one("review"), one("reading")];
    this.atReview = this.$places.length - 2;
    this.atResult = this.$places.length - 1;

    printOnPaper($root, () => this.at === START);
    ignoreSecondTaps($root);
    this.$form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.answer();
    });
    $root.addEventListener("click", ({ target }) => this.act(target.closest("[data-action]")));
    setHidden(all("paper"), true);
    setHidden(all("screen"), false);
    steps.join(this);
    this.forget();
  }

  /** Drop all answers and show the start. */
  forget() {
    this.$form.reset();
    this.choice = "";
    this.show(START);
  }

  /** Show the place that the way through the quiz has led to, and move the focus there. */
  arrive() {
    const place = this.allowed(this.steps.placesOf(this).pop());
    if (place !== this.at) {
      this.show(place);
      moveTo(this.$places[place].querySelector("[tabindex]"));
    }
  }

  /** @param {HTMLElement | null} $control the button that was pressed, if it was one */
  act($control) {
    switch ($control?.dataset.action) {
      case "start":
        this.choice = $control.dataset.option;
        this.steps.push(this, START + 1);
        break;
      case "change":
        this.steps.push(this, this.placeOf($control.dataset.question));
        break;
      case "result":
        this.steps.push(this, this.atResult);
        break;
      case "back":
        this.steps.back();
        break;
      case "restart":
        this.steps.restart();
        moveTo(this.$start.querySelector("[tabindex]"));
        break;
      case "print":
        print();
        break;
    }
  }

  /** Leave the question, if it has an answer, for the next one, or for the review once that was reached. */
  answer() {
    if (!checkedIn(this.$places[this.at])) {
      this.refuse();
    } else {
      const isChange = this.steps.placesOf(this).includes(this.atReview);
      this.steps.push(this, isChange ? this.atReview : this.at + 1);
    }
  }

  refuse() {
    const $step = this.$places[this.at];
    const $first = $step.querySelector("input");
    $step.querySelector("[data-about]").append(this.$error);
    this.$error.hidden = false;
    this.$optOut.hidden = !$step.querySelector("[value=unsure]");
    $first.focus({ preventScroll: true });
    [$first.closest("label"), this.$error].forEach(($block) => $block.scrollIntoView({ block: "nearest" }));
  }

  /**
   * Nothing leads past an emergency. That all answers before a place are there needs no check: they go all at
   * once, and the steps with them.
   */
  allowed(place) {
    return this.engine.isEmergency(this.answersBefore(place)) ? this.atResult : place;
  }

  show(place) {
    this.at = place;
    this.$error.hidden = true;
    setHidden([...this.$places, this.$form, ...this.$parts], ($block) => !$block.contains(this.$places[place]));
    setHidden(this.$notes, ($note) => $note.dataset.note !== this.choice);
    this.review.clear();
    this.result.clear();
    if (place === this.atReview) {
      this.review.show(this.$asked.map(wordsIn));
    } else if (place === this.atResult) {
      const outcome = this.engine.evaluate(this.answersBefore(place), this.context());
      this.result.show(outcome, outcome.reasons.map((id) => this.inWords(id)));
    }
  }

  /** @returns {Answers} */
  answersBefore(place) {
    const values = valuesOf(this.$places.slice(START + 1, place));
    const given = this.questions.filter(({ id }) => values.has(id));
    return new Map(
      given.map(({ id, unsure }) => {
        const isUnsure = values.get(id) === "unsure";
        return [id, { severity: isUnsure ? unsure : Number(values.get(id)), isUnsure }];
      }),
    );
  }

  context() {
    return valuesOf(this.$asked).set(this.$start.dataset.start, this.choice);
  }

  /** @param {string} id of a question @returns {string} its topic and the answer given */
  inWords(id) {
    const $step = this.$places[this.placeOf(id)];
    return `${$step.dataset.topic}: “${wordsIn($step)}”`;
  }

  placeOf(id) {
    return this.$places.findIndex(({ dataset }) => dataset.step === id);
  }
}

function valuesOf($places) {
  const $answered = $places.filter(checkedIn);
  return new Map($answered.map(($step) => [$step.dataset.step, checkedIn($step).value]));
}

function checkedIn($step) {
  return $step.querySelector("input:checked");
}

function wordsIn($step) {
  return checkedIn($step).closest("label").querySelector("[data-words]").textContent;
}

function setHidden($elements, isHidden) {
  for (const $element of $elements) {
    $element.hidden = typeof isHidden === "function" ? isHidden($element) : isHidden;
  }
}

function moveTo($target) {
  // On the way back the browser itself moves the focus and scrolls to where the reader once was; this comes after.
  requestAnimationFrame(() => {
    $target.focus({ preventScroll: true });
    ($target.closest("form") ?? $target).scrollIntoView();
  });
}

const steps = new Steps();
for (const $root of document.querySelectorAll("[data-quiz]")) {
  const $form = $root.querySelector("[data-form]");
  if (checkedIn($form)) {
    // Whoever has begun on the paper form, before this came, goes on with it.
    addEventListener("pagehide", () => $form.reset());
  } else {
    new Quiz($root, steps);
  }
}
steps.follow();
