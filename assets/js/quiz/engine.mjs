/**
 * From answers to an outcome: the same as `sitegen/quiz/engine.py`, on the core form that it exports.
 * Knows nothing of the page.
 */

import { compile } from "./conditions.mjs";

/** @typedef {import("./conditions.mjs").Condition} Condition */
/** @typedef {import("./conditions.mjs").State} State */
/** @typedef {{severity: number, isUnsure: boolean}} Answer */
/** @typedef {Map<string, Answer>} Answers by question id; one that is left out counts as its mildest option */
/** @typedef {{id: string, severities: number[], unsure: number, cap: number}} Question */
/** @typedef {{id: string, when: Condition}} Rule */

/**
 * @typedef {object} Core
 * @property {Question[]} questions
 * @property {Rule[]} emergencies
 * @property {{upTo: number, level: number}[]} bands
 * @property {(Rule & {level: number})[]} floors
 * @property {Rule[]} flags
 * @property {number} highestLevel
 */

/**
 * @typedef {object} Decision what the severities alone come to
 * @property {number} level
 * @property {string[]} emergencies
 * @property {string[]} floors that hold, whether or not they decide
 * @property {string[]} reasons questions whose answers give the level with all others at their mildest
 * @property {string[]} decisive the floors that make these reasons enough; none where the score decides
 * @property {number | null} nextUp the next level, where the score is the last of its band
 */

/**
 * @typedef {object} Range
 * @property {number} lowest the level if each "not sure" were the mildest option
 * @property {number} highest the level if each "not sure" were the most severe option
 */

/** @typedef {Decision & Range & {flags: string[]}} Outcome */

/** The rules of one quiz, ready to be asked. Inside, answers are arrays in the order of the questions. */
export class Engine {
  #questions;
  #bands;
  #emergencies;
  #floors;
  #flags;
  #highestLevel;

  /** @param {Core} core */
  constructor({ questions, bands, emergencies, floors, flags, highestLevel }) {
    const ids = questions.map(({ id }) => id);
    const compiled = (rule) => ({ ...rule, holds: compile(rule.when, ids) });
    this.#questions = questions;
    this.#bands = bands;
    this.#emergencies = emergencies.map(compiled);
    this.#floors = floors.map(compiled);
    this.#flags = flags.map(compiled);
    this.#highestLevel = highestLevel;
  }

  /**
   * @param {Answers} answers
   * @param {Map<string, string>} context
   * @returns {Outcome}
   */
  evaluate(answers, context) {
    const severities = this.#severitiesOf(answers);
    const unsure = this.#questions.map(({ id }) => answers.get(id)?.isUnsure ?? false);
    return {
      ...this.decide(severities),
      ...this.rangeOf(severities, unsure),
      flags: this.flagsFor(severities, unsure, context),
    };
  }

  /**
   * Tell whether the quiz has to stop at these answers.
   *
   * @param {Answers} answers
   * @returns {boolean}
   */
  isEmergency(answers) {
    return this.#isEmergency(this.#stateOf(this.#severitiesOf(answers)));
  }

  /**
   * @param {number[]} severities
   * @returns {Decision}
   */
  decide(severities) {
    const state = this.#stateOf(severities);
    const level = this.#levelOf(state);
    const reduced = this.#reduced(severities, level);
    const deciding = this.#floors.filter((floor) => floor.level === level);
    return {
      level,
      emergencies: idsOf(this.#emergencies, state),
      floors: idsOf(this.#floors, state),
      reasons: this.#questions.filter((question, at) => reduced[at] > mildestOf(question)).map(({ id }) => id),
      decisive: idsOf(deciding, this.#stateOf(reduced)),
      nextUp: this.#nextUp(state, level),
    };
  }

  /**
   * @param {number[]} severities
   * @param {boolean[]} unsure
   * @returns {Range}
   */
  rangeOf(severities, unsure) {
    const levelWith = (settle) => {
      const settled = severities.map((severity, at) => (unsure[at] ? settle(this.#questions[at]) : severity));
      return this.#levelOf(this.#stateOf(settled));
    };
    return { lowest: levelWith(mildestOf), highest: levelWith(mostSevereOf) };
  }

  /**
   * @param {number[]} severities
   * @param {boolean[]} unsure
   * @param {Map<string, string>} context
   * @returns {string[]}
   */
  flagsFor(severities, unsure, context) {
    return idsOf(this.#flags, this.#stateOf(severities, unsure, context));
  }

  /** A question that is left out counts as its mildest option. */
  #severitiesOf(answers) {
    return this.#questions.map((question) => answers.get(question.id)?.severity ?? mildestOf(question));
  }

  /** @returns {State} */
  #stateOf(severities, unsure, context) {
    const score = this.#questions.reduce((sum, { cap }, at) => sum + Math.min(severities[at], cap), 0);
    return { severities, score, unsure, context };
  }

  #isEmergency(state) {
    return this.#emergencies.some(({ holds }) => holds(state));
  }

  #levelOf(state) {
    if (this.#isEmergency(state)) {
      return this.#highestLevel;
    }
    let { level } = this.#bands.find(({ upTo }) => state.score <= upTo);
    for (const floor of this.#floors) {
      if (floor.level > level && floor.holds(state)) {
        level = floor.level;
      }
    }
    return level;
  }

  /** Drop every answer that can be spared to its question's mildest, the mildest first and of these the latest. */
  #reduced(severities, level) {
    const kept = [...severities];
    const latestFirst = [...severities.keys()].reverse();
    for (const at of latestFirst.sort((a, b) => severities[a] - severities[b])) {
      kept[at] = mildestOf(this.#questions[at]);
      if (this.#levelOf(this.#stateOf(kept)) !== level) {
        kept[at] = severities[at];
      }
    }
    return kept;
  }

  #nextUp({ score }, level) {
    const edge = this.#bands.findIndex(({ upTo }) => upTo === score);
    const above = edge < 0 ? null : this.#bands[edge + 1];
    return above?.level > level ? above.level : null;
  }
}

function mildestOf({ severities }) {
  return severities[0];
}

function mostSevereOf({ severities }) {
  return severities[severities.length - 1];
}

function idsOf(rules, state) {
  return rules.filter(({ holds }) => holds(state)).map(({ id }) => id);
}
