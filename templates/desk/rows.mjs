// Which rows are wanted: those that have every word of the search, and every value that was chosen.

/**
 * Return a text as it is compared: without accents, capitals and double spaces.
 *
 * @param {string} text
 * @returns {string}
 */
export const fold = (text) =>
  text.normalize("NFD").replace(/\p{Mark}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();

/**
 * @typedef {object} Row
 * @property {string} words Folded.
 * @property {Record<string, string>} values By kind; where a row has several, with a bar between them.
 */

/**
 * @typedef {object} Wanted
 * @property {string} search Words, each of which a row has to have.
 * @property {Record<string, string>} values By kind; an empty one stands for all.
 */

/**
 * Return whether a row is wanted.
 *
 * @param {Row} row
 * @param {Wanted} wanted
 * @returns {boolean}
 */
export const isWanted = (row, wanted) =>
  fold(wanted.search).split(" ").every((word) => row.words.includes(word)) &&
  Object.entries(wanted.values).every(
    ([kind, value]) => value === "" || (row.values[kind] ?? "").split("|").includes(value),
  );
