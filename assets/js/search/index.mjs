/** The index, which comes with MiniSearch when it is first used, and what it finds. */

import { queriesOf } from "./query.mjs";
import { termsOf } from "./terms.mjs";

/**
 * @typedef {object} Found
 * @property {string} url
 * @property {string} title of its page
 * @property {string} [heading] of the part; a page as a whole has none
 * @property {string} [excerpt]
 * @property {string[]} terms of the text that fit what was typed
 */

/** Fields and their weights, in the order of `FIELDS` in `sitegen/search/index.py`. */
const WEIGHTS = { title: 2, heading: 4, names: 6, text: 1 };
const PARTS_OF_A_PAGE = 3;

/** Each is tried where the one before it finds nothing. */
const ATTEMPTS = [
  { combineWith: "AND", fuzzy: ({ length }) => length > 5 && 1 },
  { combineWith: "AND", fuzzy: ({ length }) => length > 4 && 0.25 },
  { combineWith: "OR", fuzzy: ({ length }) => length > 4 && 0.25 },
];

/**
 * @param {string[]} ignored terms
 * @returns {object} how MiniSearch reads documents and queries
 */
export function optionsFor(ignored) {
  const leftOut = new Set(ignored);
  return {
    fields: Object.keys(WEIGHTS),
    idField: "url",
    storeFields: ["title", "heading", "excerpt"],
    tokenize: (text) => termsOf(text).filter((term) => !leftOut.has(term)),
    processTerm: (term) => term,
    searchOptions: { boost: WEIGHTS, prefix: ({ length }) => length > 1 },
  };
}

/**
 * @param {string} url of the index
 * @returns {Promise<Index>}
 */
export async function loadIndex(url) {
  const [{ default: MiniSearch }, { index, words }] = await Promise.all([
    import("../vendor/minisearch.mjs"),
    import(url),
  ]);
  return new Index(MiniSearch.loadJSON(index, optionsFor(words.ignored)), words);
}

export class Index {
  /**
   * @param {MiniSearch} search
   * @param {import("./query.mjs").Words} words
   */
  constructor(search, words) {
    this.search = search;
    this.words = words;
  }

  /**
   * @param {string[]} terms
   * @param {number} most how many are wanted at most
   * @returns {Found[][]} by page, the best first; in each the page as a whole, where it fits, then its parts
   */
  find(terms, most) {
    const queries = queriesOf(terms, this.words);
    for (const attempt of queries.length ? ATTEMPTS : []) {
      const results = this.search.search({ queries, ...attempt });
      if (results.length) {
        return byPage(results, most);
      }
    }
    return [];
  }
}

function byPage(results, most) {
  const pages = new Map();
  let count = 0;
  for (const { id, title, heading, excerpt, match } of results) {
    const [address] = id.split("#");
    const found = pages.get(address) ?? [];
    if (count < most && found.length < PARTS_OF_A_PAGE + Number(!heading)) {
      pages.set(address, found);
      found.push({ url: id, title, heading, excerpt, terms: Object.keys(match) });
      count += 1;
    }
  }
  return [...pages.values()].map((found) => found.sort(wholeFirst));
}

function wholeFirst(a, b) {
  return Number(Boolean(a.heading)) - Number(Boolean(b.heading));
}
