/**
 * A week of care, work and travel: its sums, and the level of care whose hours it has.
 *
 * Time is counted in whole quarters of an hour, so that every sum is exact. Knows nothing of the page.
 */

/** @typedef {{name: string, range: string, min: number, max: number, below: number}} Level hours a week */
/** @typedef {{care: number, work: number, travel: number}} Day in quarters */
/** @typedef {Day & {total: number}} Sums in quarters */

/**
 * @typedef {object} Verdict
 * @property {Level | undefined} fits the level whose hours these are
 * @property {Level | undefined} over the last level whose most they pass
 * @property {number[]} longDays positions of the days with more than 24 hours
 * @property {boolean} isHeavy
 */

const QUARTERS = 4;
const DAY = 24 * QUARTERS;
const PARTS = new Map(Object.entries({ "": 0, 0: 0, "00": 0, 25: 1, 5: 2, 50: 2, 75: 3 }));
const MINUTES = new Map(Object.entries({ "00": 0, 15: 1, 30: 2, 45: 3 }));

/**
 * @param {string} text such as `3`, `2.5` or `2:30`; nothing is no time
 * @returns {number | null} quarters of an hour, 24 hours at most; null where it cannot be read
 */
export function readHours(text) {
  const [isRead, whole, part, minutes] = /^\s*(?:(\d{1,2})(?:\.(\d{0,2})|:(\d\d))?)?\s*$/.exec(text) ?? [];
  const rest = minutes ? MINUTES.get(minutes) : PARTS.get(part ?? "");
  const quarters = Number(whole ?? 0) * QUARTERS + rest;
  return isRead !== undefined && quarters <= DAY ? quarters : null;
}

/**
 * @param {number} quarters
 * @returns {string} such as `2.5`
 */
export function inHours(quarters) {
  return String(quarters / QUARTERS);
}

/**
 * @param {Day} day
 * @returns {number} quarters
 */
export function lengthOf({ care, work, travel }) {
  return care + work + travel;
}

/**
 * @param {Day[]} days
 * @returns {Sums}
 */
export function sumsOf(days) {
  const sum = (lengthIn) => days.reduce((quarters, day) => quarters + lengthIn(day), 0);
  return {
    care: sum(({ care }) => care),
    work: sum(({ work }) => work),
    travel: sum(({ travel }) => travel),
    total: sum(lengthOf),
  };
}

/**
 * @param {Day[]} days
 * @param {Level[]} levels mildest first; a bound that a level does not have is NaN
 * @param {number} heavyAbove hours
 * @returns {Verdict}
 */
export function judge(days, levels, heavyAbove) {
  const { care, total } = sumsOf(days);
  const hours = care / QUARTERS;
  return {
    fits: levels.find(({ min, max, below }) => !(hours < min || hours > max || hours >= below)),
    over: levels.filter(({ max }) => hours > max).pop(),
    longDays: [...days.keys()].filter((at) => lengthOf(days[at]) > DAY),
    isHeavy: total / QUARTERS > heavyAbove,
  };
}
