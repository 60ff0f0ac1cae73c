/**
 * From answers to an outcome: the same as `sitegen/quiz/engine.py`, on the core form that it exports.
 * Knows nothing of the page.
 */

/** @typedef {{severity: number, isUnsure: boolean}} Answer */
/** @typedef {Map<string, Answer>} Answers by question id; one that is left out counts as its mildest option */
/** @typedef {{id: string, severities: number[], unsure: number, cap: number}} Question */
/** @typedef {"==" | "!=" | "<" | "<=" | ">" | ">="} Operator */

/**
 * @typedef {{kind: "comparison", name: string, operator: Operator, value: number}
 *   | {kind: "isUnsure", question: string}
 *   | {kind: "isChosen", context: string, option: string, expected: boolean}
 *   | {kind: "allOf" | "oneOf", parts: Condition[]}} Condition
 */

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

/** @typedef {{answers: Answers, score: number, context: Map<string, string>}} State */

/**
 * @typedef {object} Outcome
 * @property {number} level
 * @property {string[]} emergencies
 * @property {string[]} floors that hold, whether or not they decide
 * @property {string[]} flags
 * @property {string[]} reasons questions whose answers give the level by themselves
 * @property {string[]} decisive the floors that make these reasons enough
 * @property {number} lowest the level if each "not sure" were the mildest option
 * @property {number} highest the level if each "not sure" were the most severe option
 * @property {number | null} nextUp
 */

/** @type {Record<Operator, (left: number, right: number) => boolean>} */
const COMPARES = {
  "==": (left, right) => left === right,
  "!=": (left, right) => left !== right,
  "<": (left, right) => left < right,
  "<=": (left, right) => left <= right,
  ">": (left, right) => left > right,
  ">=": (left, right) => left >= right,
};

/**
 * @param {Core} core
 * @param {Answers} answers
 * @param {Map<string, string>} context
 * @returns {Outcome}
 */
export function evaluate(core, answers, context) {
  const state = stateOf(core, answers, context);
  const level = levelOf(core, answers);
  const reasons = reasonsFor(core, answers, level);
  const reduced = stateOf(core, reasons, new Map());
  return {
    level,
    emergencies: idsOf(core.emergencies, state),
    floors: idsOf(core.floors, state),
    flags: idsOf(core.flags, state),
    reasons: [...reasons.keys()],
    decisive: idsOf(core.floors.filter((floor) => floor.level === level), reduced),
    lowest: levelOf(core, unsureAs(core, answers, (severities) => severities[0])),
    highest: levelOf(core, unsureAs(core, answers, (severities) => severities[severities.length - 1])),
    nextUp: nextUp(core, state, level),
  };
}

/**
 * Tell whether the quiz has to stop at these answers.
 *
 * @param {Core} core
 * @param {Answers} answers
 * @returns {boolean}
 */
export function isEmergency(core, answers) {
  return idsOf(core.emergencies, stateOf(core, answers, new Map())).length > 0;
}

function levelOf(core, answers) {
  if (isEmergency(core, answers)) {
    return core.highestLevel;
  }
  const state = stateOf(core, answers, new Map());
  const band = core.bands.find(({ upTo }) => state.score <= upTo);
  const floors = core.floors.filter(({ when }) => holds(when, state));
  return Math.max(band.level, ...floors.map(({ level }) => level));
}

function stateOf(core, answers, context) {
  const complete = new Map();
  let score = 0;
  for (const { id, severities, cap } of core.questions) {
    const answer = answers.get(id) ?? { severity: severities[0], isUnsure: false };
    complete.set(id, answer);
    score += Math.min(answer.severity, cap);
  }
  return { answers: complete, score, context };
}

function idsOf(rules, state) {
  return rules.filter(({ when }) => holds(when, state)).map(({ id }) => id);
}

/** @param {Condition} condition @param {State} state @returns {boolean} */
function holds(condition, state) {
  switch (condition.kind) {
    case "comparison":
      return numbersOf(condition.name, state).some((number) => COMPARES[condition.operator](number, condition.value));
    case "isUnsure":
      return state.answers.get(condition.question).isUnsure;
    case "isChosen":
      return (state.context.get(condition.context) === condition.option) === condition.expected;
    case "allOf":
      return condition.parts.every((part) => holds(part, state));
    case "oneOf":
      return condition.parts.some((part) => holds(part, state));
    default:
      throw new Error(`Quiz engine: unknown condition "${condition.kind}"`);
  }
}

function numbersOf(name, { answers, score }) {
  const all = [...answers.values()];
  switch (name) {
    case "any":
      return all.map(({ severity }) => severity);
    case "score":
      return [score];
    case "unsure":
      return [all.filter(({ isUnsure }) => isUnsure).length];
    default:
      return [answers.get(name).severity];
  }
}

/** Drop every answer that can be spared, the mildest first and of these the latest. */
function reasonsFor(core, answers, level) {
  const given = core.questions.map(({ id }) => id).filter((id) => answers.has(id));
  const mildestFirst = [...given].reverse().sort((a, b) => answers.get(a).severity - answers.get(b).severity);
  const kept = new Map(given.map((id) => [id, answers.get(id)]));
  for (const id of mildestFirst) {
    const others = new Map(kept);
    others.delete(id);
    if (levelOf(core, others) === level) {
      kept.delete(id);
    }
  }
  return kept;
}

function unsureAs(core, answers, choose) {
  const settled = new Map(answers);
  for (const { id, severities } of core.questions) {
    if (answers.get(id)?.isUnsure) {
      settled.set(id, { severity: choose(severities), isUnsure: false });
    }
  }
  return settled;
}

function nextUp(core, state, level) {
  const edge = core.bands.findIndex(({ upTo }) => upTo === state.score);
  const above = core.bands[edge + 1];
  return edge >= 0 && above && above.level > level ? above.level : null;
}
