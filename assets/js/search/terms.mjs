/**
 * Texts as the terms that are searched. `sitegen/search/terms.py` has to do the same when it makes the index;
 * one table, `tests/unit/search/terms.json`, holds both to it.
 */

const ACCENT = /\p{M}/gu;
const IN_A_WORD = /['’ʼ](?:s(?![\p{L}\p{N}]))?/gu;
const TERM = /[\p{L}\p{N}]+/gu;
const PLURAL = /^(.{2,}[^siu])s$/u;

/**
 * @param {string} text
 * @returns {string[]} its terms, in order: small letters without accents, no s of a plural, and digits
 */
export function termsOf(text) {
  const folded = text.normalize("NFKD").replace(ACCENT, "").toLowerCase();
  const terms = folded.replace(IN_A_WORD, "").match(TERM) ?? [];
  return terms.map((term) => term.replace(PLURAL, "$1"));
}
