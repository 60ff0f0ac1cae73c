/** The review: every question and its answer in words, before the result. */

/** A list that stands in the page without its answers. */
export class Review {
  /** @param {HTMLElement} $root the quiz */
  constructor($root) {
    this.$answers = [...$root.querySelectorAll("[data-answer]")];
  }

  /** @param {string[]} words the answers in the order of the questions */
  show(words) {
    this.$answers.forEach(($answer, at) => {
      $answer.textContent = words[at];
    });
  }

  /** Leave no answer in the list. */
  clear() {
    this.show(this.$answers.map(() => ""));
  }
}
