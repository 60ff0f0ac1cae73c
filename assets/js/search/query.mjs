/** What is searched for what was typed: its terms, and in the place of some of them also their synonyms. */

/**
 * @typedef {object} Words
 * @property {string[]} ignored terms that are not in the index
 * @property {Record<string, string[]>} synonyms rows of terms by a row of terms
 */

/** What somebody typed counts for more than what it stands for, and only that may be misspelt. */
const AS_SYNONYM = { fuzzy: false, boostTerm: () => 0.5 };

/**
 * @param {string[]} terms
 * @param {Words} words
 * @returns {(string | object)[]} queries as MiniSearch combines them
 */
export function queriesOf(terms, { ignored, synonyms }) {
  const phrases = Object.keys(synonyms).map((phrase) => phrase.split(" "));
  const queries = [];
  for (let at = 0; at < terms.length; ) {
    const [phrase] = phrases.filter((words) => startsWith(terms.slice(at), words)).sort(longestFirst);
    if (phrase) {
      const typed = terms.slice(at, at + phrase.length).filter((term) => !ignored.includes(term));
      const others = synonyms[phrase.join(" ")].map((words) => ({ ...all(words.split(" ")), ...AS_SYNONYM }));
      queries.push({ combineWith: "OR", queries: [all(typed), ...others] });
    } else if (!ignored.includes(terms[at])) {
      queries.push(terms[at]);
    }
    at += phrase?.length ?? 1;
  }
  return queries;
}

function all(terms) {
  return { combineWith: "AND", queries: terms };
}

function startsWith(terms, words) {
  return words.every((word, i) => terms[i] === word);
}

function longestFirst(a, b) {
  return b.length - a.length;
}
