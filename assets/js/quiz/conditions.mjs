/**
 * Conditions of the core form as functions: a closed set of kinds, none of which is ever run as text.
 * What they mean stands in `sitegen/quiz/condition.py`.
 */

/** @typedef {"==" | "!=" | "<" | "<=" | ">" | ">="} Operator */

/**
 * @typedef {{kind: "comparison", name: string, operator: Operator, value: number}
 *   | {kind: "isUnsure", question: string}
 *   | {kind: "isChosen", context: string, option: string, expected: boolean}
 *   | {kind: "allOf" | "oneOf", parts: Condition[]}} Condition
 */

/**
 * @typedef {object} State everything that a condition can ask about; answers are in the order of the questions
 * @property {number[]} severities
 * @property {number} score
 * @property {boolean[]} [unsure] whether "not sure" was chosen; flags alone ask
 * @property {Map<string, string>} [context] flags alone ask
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
 * @param {Condition} condition
 * @param {string[]} questions their ids in order
 * @returns {(state: State) => boolean} whether the condition holds
 */
export function compile(condition, questions) {
  switch (condition.kind) {
    case "comparison":
      return comparison(condition, questions);
    case "isUnsure": {
      const at = position(condition.question, questions);
      return ({ unsure }) => unsure[at];
    }
    case "isChosen": {
      const { context: name, option, expected } = condition;
      return ({ context }) => (context.get(name) === option) === expected;
    }
    case "allOf": {
      const parts = condition.parts.map((part) => compile(part, questions));
      return (state) => parts.every((holds) => holds(state));
    }
    case "oneOf": {
      const parts = condition.parts.map((part) => compile(part, questions));
      return (state) => parts.some((holds) => holds(state));
    }
    default:
      throw unknown("condition", condition.kind);
  }
}

function comparison({ name, operator, value }, questions) {
  const compares = COMPARES[operator];
  if (!compares) {
    throw unknown("operator", operator);
  }
  switch (name) {
    case "any":
      return ({ severities }) => severities.some((severity) => compares(severity, value));
    case "score":
      return ({ score }) => compares(score, value);
    case "unsure":
      return ({ unsure }) => compares(unsure.filter(Boolean).length, value);
    default: {
      const at = position(name, questions);
      return ({ severities }) => compares(severities[at], value);
    }
  }
}

function position(question, questions) {
  const at = questions.indexOf(question);
  if (at < 0) {
    throw unknown("question", question);
  }
  return at;
}

function unknown(thing, name) {
  return new Error(`Quiz engine: unknown ${thing} "${name}"`);
}
