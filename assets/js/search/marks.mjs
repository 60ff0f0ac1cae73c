/** Which words of a text fit what was typed. */

import { termsOf } from "./terms.mjs";

const WORD = /[\p{L}\p{N}\p{M}'’ʼ]+/gu;

/**
 * @param {string} text
 * @param {string[]} terms
 * @returns {{words: string, isMatch: boolean}[]} the text in pieces
 */
export function piecesOf(text, terms) {
  const pieces = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (termsOf(word).some((term) => terms.includes(term))) {
      pieces.push({ words: text.slice(end, index), isMatch: false }, { words: word, isMatch: true });
      end = index + word.length;
    }
  }
  return [...pieces, { words: text.slice(end), isMatch: false }].filter(({ words }) => words);
}
