/**
 * Browser Back and Forward for the quizzes of a page.
 *
 * An entry of the history holds a bare count. What stands at which count is in the page's memory alone, so an
 * entry from before a reload says nothing, and the way leads back to the start.
 */

/** @typedef {{arrive: () => void, forget: () => void}} Quiz */

/** The way through the quizzes of a page so far, and what lies ahead after Back. */
export class Steps {
  /** @type {{quiz: Quiz, place: number}[]} */
  #trail = [];
  #depth = 0;
  /** @type {Set<Quiz>} */
  #quizzes = new Set();

  /** @param {Quiz} quiz that will go along */
  join(quiz) {
    this.#quizzes.add(quiz);
  }

  /** Begin to follow the browser, once all quizzes have joined. */
  follow() {
    addEventListener("popstate", () => this.#arrive());
    // The browser may keep the page in memory and show it again, answers and all.
    addEventListener("pagehide", () => this.#forget());
    addEventListener("pageshow", ({ persisted }) => persisted && this.#arrive());
    this.#arrive();
  }

  /** Go a step forward, to this place of a quiz. */
  push(quiz, place) {
    this.#trail.splice(this.#depth, Infinity, { quiz, place });
    this.#depth = this.#trail.length;
    history.pushState(this.#depth, "");
    quiz.arrive();
  }

  /** Go a step back. */
  back() {
    history.back();
  }

  /** Forget all answers, and go back to where no quiz has been started. */
  restart() {
    const depth = this.#depth;
    this.#forget();
    history.go(-depth);
  }

  /** @returns {number[]} the places of a quiz on the way here, the start first */
  placesOf(quiz) {
    const own = this.#trail.slice(0, this.#depth).filter((step) => step.quiz === quiz);
    return [0, ...own.map(({ place }) => place)];
  }

  #arrive() {
    const known = this.#trail.length;
    if (history.state === null) {
      // A link within the page has added an entry; it shows what the one before shows.
      history.replaceState(this.#depth, "");
    } else if (history.state > known) {
      history.go(known - history.state);
    } else {
      this.#depth = history.state;
      this.#quizzes.forEach((quiz) => quiz.arrive());
    }
  }

  #forget() {
    this.#trail = [];
    this.#depth = 0;
    this.#quizzes.forEach((quiz) => quiz.forget());
  }
}
