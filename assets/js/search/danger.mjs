/** Whether somebody who types this may be in danger. */

/**
 * @param {string[]} terms what was typed
 * @param {string[]} phrases rows of terms; one that ends in `*` stands for all that begin so
 * @returns {boolean}
 */
export function isInDanger(terms, phrases) {
  return phrases.some((phrase) => {
    const words = phrase.split(" ");
    return terms.some((term, at) => term === words.join("") || words.every((word, i) => fits(terms[at + i], word)));
  });
}

function fits(term, word) {
  return word.endsWith("*") ? Boolean(term?.startsWith(word.slice(0, -1))) : term === word;
}
