/**
 * The search on its page.
 *
 * What is typed is in the field and nowhere else: it is not stored, sent or put into the address, and it is gone
 * when the page is left.
 */

import { isInDanger } from "./danger.mjs";
import { loadIndex } from "./index.mjs";
import { itemsOf } from "./results.mjs";
import { termsOf } from "./terms.mjs";

const TYPING_PAUSES_MS = 150;
const TYPING_ENDS_MS = 700;
const SHORTEST = 2;

class Search {
  /** @param {HTMLElement} $root */
  constructor($root) {
    const one = (name) => $root.querySelector(`[data-${name}]`);
    this.$form = one("form");
    this.$field = one("field");
    this.$danger = one("danger");
    this.$status = one("status");
    this.$results = one("results");
    this.$heading = one("heading");
    this.$list = one("list");
    this.$nothing = one("nothing");
    this.$topics = one("topics");
    this.counts = [...one("counts").children].map(({ textContent }) => textContent);
    this.phrases = $root.dataset.phrases.split("|");
    this.index = null;
    this.isLoaded = false;
    this.said = "";

    this.$field.addEventListener("focus", () => this.load());
    this.$field.addEventListener("input", () => this.type());
    this.$form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    addEventListener("pagehide", () => this.forget());
    this.forget();
    this.$form.hidden = false;
  }

  /** Load the index once; what could not be loaded is tried again the next time. */
  load() {
    this.index ??= loadIndex(this.$form.dataset.index).catch(() => {
      this.index = null;
    });
    return this.index;
  }

  type() {
    const terms = termsOf(this.$field.value);
    // Before anything is loaded: help must not wait for the network.
    this.$danger.hidden = !isInDanger(terms, this.phrases);
    this.later(() => this.search(terms), TYPING_PAUSES_MS);
  }

  async submit() {
    await this.search(termsOf(this.$field.value));
    this.announce();
    this.shown()?.focus();
  }

  /** Show what is found for these terms, unless something else was typed meanwhile. */
  async search(terms) {
    this.wait();
    const asked = terms.join(" ");
    const isEmpty = asked.length < SHORTEST;
    if (!isEmpty && !this.isLoaded) {
      this.$status.textContent = this.$status.dataset.searching;
    }
    const index = isEmpty ? null : await this.load();
    this.isLoaded ||= Boolean(index);
    if (asked === termsOf(this.$field.value).join(" ")) {
      this.show(index?.find(terms, this.counts.length) ?? []);
      this.$nothing.hidden = !index || !this.$results.hidden;
      this.said = isEmpty || index ? (this.shown()?.textContent ?? "") : this.$status.dataset.failure;
      this.later(() => this.announce(), TYPING_ENDS_MS);
    }
  }

  /** @param {import("./index.mjs").Found[][]} pages */
  show(pages) {
    const count = pages.flat().length;
    this.$heading.textContent = this.counts[count - 1] ?? "";
    this.$list.replaceChildren(...itemsOf(pages));
    this.$results.hidden = !count;
    this.$topics.hidden = count > 0;
  }

  /** @returns {HTMLElement | undefined} the heading of what was found, or of nothing found */
  shown() {
    const $section = [this.$results, this.$nothing].find(({ hidden }) => !hidden);
    return $section?.querySelector("h2");
  }

  announce() {
    this.wait();
    this.$status.textContent = this.said;
  }

  forget() {
    this.wait();
    this.$form.reset();
    this.show([]);
    this.$danger.hidden = true;
    this.$nothing.hidden = true;
    this.$status.textContent = "";
  }

  later(act, pause) {
    this.wait();
    this.timer = setTimeout(act, pause);
  }

  wait() {
    clearTimeout(this.timer);
  }
}

for (const $root of document.querySelectorAll("[data-search]")) {
  new Search($root);
}
