/** Results as a list: pages, and in each the parts that fit. Every text goes in as text, never as HTML. */

import { piecesOf } from "./marks.mjs";

/** @typedef {import("./index.mjs").Found} Found */

/**
 * @param {Found[][]} pages
 * @returns {HTMLElement[]} a list item for each page
 */
export function itemsOf(pages) {
  return pages.map((found) => {
    const [first] = found;
    const $title = element("h3", [first.heading ? first.title : linkTo(first, first.title)]);
    const parts = found.filter(({ heading }) => heading);
    const $whole = first.heading ? [] : excerptOf(first);
    const $parts = parts.length ? [element("ul", parts.map(partOf))] : [];
    return element("li", [$title, ...$whole, ...$parts]);
  });
}

function partOf(found) {
  return element("li", [linkTo(found, found.heading), ...excerptOf(found)]);
}

function linkTo({ url, terms }, text) {
  const $link = element("a", marked(text, terms));
  $link.href = url;
  return $link;
}

function excerptOf({ excerpt, terms }) {
  return excerpt ? [element("p", marked(excerpt, terms))] : [];
}

function marked(text, terms) {
  return piecesOf(text, terms).map(({ words, isMatch }) => (isMatch ? element("mark", [words]) : words));
}

function element(name, content) {
  const $element = document.createElement(name);
  $element.append(...content);
  return $element;
}
