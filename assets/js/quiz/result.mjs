/** The result: blocks that stand in the page, put together for one outcome. */

/** @typedef {import("./engine.mjs").Outcome} Outcome */

/** What a quiz shows of an outcome. */
export class Result {
  /** @param {HTMLElement} $root the quiz */
  constructor($root) {
    const one = (name) => $root.querySelector(`[data-${name}]`);
    const each = (name) =>
      new Map([...$root.querySelectorAll(`[data-${name}]`)].map(($block) => [$block.dataset[name], $block]));
    this.$reading = one("reading");
    this.$crisis = one("crisis");
    this.$because = one("because");
    this.$sure = one("sure");
    this.$limits = one("limits");
    this.$levels = each("level");
    this.$emergencies = each("emergency");
    this.$flags = each("flag");
    this.$floors = each("floor");
    this.$contacts = [...this.$crisis.querySelectorAll("[data-contact]")];
  }

  /**
   * Show an outcome.
   *
   * @param {Outcome} outcome
   * @param {string[]} reasons the answers that decide it, in words
   */
  show(outcome, reasons) {
    const $level = this.$levels.get(String(outcome.level));
    const $steps = $level.querySelector("[data-steps]");
    const flags = outcome.emergencies.length ? [] : outcome.flags;
    const $flags = (place) => flags.map((id) => this.$flags.get(id)).filter(({ dataset }) => dataset.place === place);
    const $urgent = $flags("crisis");
    const isUrgent = $urgent.length > 0 || "urgent" in $level.dataset;

    this.explain(outcome, reasons);
    this.$crisis.querySelector("[data-later]").after(...this.inOrder(outcome.emergencies));
    showOnly(this.$emergencies, outcome.emergencies);
    showOnly(this.$flags, flags);
    reveal(this.$crisis, "later", !isUrgent);
    $steps.before(this.$because, this.$sure, ...$flags("warning"));
    fill(this.$reading, ...$flags("headline"), $level, ...$flags("advice"), this.$crisis, this.$limits);
    if (isUrgent) {
      this.$reading.querySelector("[tabindex]").after(this.$crisis, ...$urgent);
    }
  }

  /** @param {string[]} emergencies @returns {HTMLElement[]} the crisis contacts, those first that fit best */
  inOrder(emergencies) {
    const first = emergencies.map((id) => this.$emergencies.get(id).dataset.first);
    const isFirst = ({ dataset }) => first.includes(dataset.contact);
    return [...this.$contacts.filter(isFirst), ...this.$contacts.filter(($contact) => !isFirst($contact))];
  }

  /** Leave nothing of an outcome in the page. */
  clear() {
    fill(this.$because.querySelector("ul"));
    fill(this.$reading);
  }

  /** Say why, and what could change it. */
  explain({ decisive, emergencies, lowest, highest, nextUp }, reasons) {
    fill(this.$because.querySelector("ul"), ...reasons.map(listItem));
    this.$because.hidden = !reasons.length;
    showOnly(this.$floors, decisive);
    reveal(this.$because, "together", reasons.length > 1 && !decisive.length && !emergencies.length);
    reveal(this.$sure, "open", lowest < highest);
    reveal(this.$sure, "near", nextUp !== null);
    this.$sure.hidden = lowest === highest && nextUp === null;
    for (const [block, level] of Object.entries({ lowest, highest, next: nextUp })) {
      this.$sure.querySelector(`[data-${block}]`).textContent = this.$levels.get(String(level))?.dataset.name ?? "";
    }
  }
}

function showOnly($blocks, ids) {
  for (const [id, $block] of $blocks) {
    $block.hidden = !ids.includes(id);
  }
}

function reveal($parent, block, isShown) {
  $parent.querySelector(`[data-${block}]`).hidden = !isShown;
}

/** What `replaceChildren` does, which some browsers that can read these scripts do not have. */
function fill($parent, ...$children) {
  $parent.textContent = "";
  $parent.append(...$children);
}

function listItem(words) {
  const $item = document.createElement("li");
  $item.textContent = words;
  return $item;
}
