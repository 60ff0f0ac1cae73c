// Narrows down the rows of a page and keeps what was chosen in its address, so that it is still there once
// the preview has loaded the page again. Without it all rows are there.

import { fold, isWanted } from "./rows.mjs";
import { sortRows } from "./sort.mjs";

const $search = document.querySelector("input[type=search]");
const $choices = [...document.querySelectorAll("select")];
const $status = document.querySelector("[data-count]");
const $clear = document.querySelector("[data-clear]");
const $tables = [...document.querySelectorAll("table[data-sortable]")];
const $groups = [...document.querySelectorAll("[data-part]")];

const rows = [...document.querySelectorAll("[data-row]")].map(($row) => ({
  $row,
  words: fold(($row.querySelector("[data-words]") ?? $row).textContent),
  values: $row.dataset,
}));

/** Show the rows that are wanted, and with a row of a tree those that it stands below. */
const narrow = () => {
  const values = Object.fromEntries($choices.map(($choice) => [$choice.name, $choice.value]));
  const wanted = { search: $search.value, values };
  const shown = rows.filter((row) => isWanted(row, wanted));
  const $shown = new Set(shown.map((row) => row.$row));
  for (const { $row } of rows.toReversed()) {
    $row.hidden = !$shown.has($row) && !$row.querySelector("[data-row]:not([hidden])");
  }
  for (const $group of $groups) {
    $group.hidden = !$group.querySelector("[data-row]:not([hidden])");
  }
  $status.textContent = shown.length === rows.length ? `${rows.length}` : `${shown.length} of ${rows.length}`;
  $clear.hidden = [$search, ...$choices].every(($control) => $control.value === "");
};

/** Write what is chosen into the address. */
const keep = () => {
  const state = new URLSearchParams();
  for (const { name, value } of [$search, ...$choices]) {
    if (value !== "") {
      state.set(name, value);
    }
  }
  for (const $table of $tables) {
    const $heading = $table.querySelector("[aria-sort]");
    if ($heading !== null) {
      state.set($table.id, `${$heading.dataset.column} ${$heading.getAttribute("aria-sort")}`);
    }
  }
  const query = state.size > 0 ? `?${state}` : "";
  history.replaceState(history.state, "", location.pathname + query + location.hash);
};

/** Choose again what the address says; what it names and the page no longer has is left. */
const restore = () => {
  const state = new URLSearchParams(location.search);
  $search.value = state.get($search.name) ?? "";
  for (const $choice of $choices) {
    const $known = [...$choice.options].find(({ value }) => value === state.get($choice.name));
    $choice.value = $known?.value ?? "";
  }
  for (const $table of $tables) {
    const [column, direction] = (state.get($table.id) ?? "").split(" ");
    const $heading = $table.querySelector(`th[data-column="${CSS.escape(column)}"]`);
    if ($heading !== null) {
      sortRows($heading, direction === "descending" ? direction : "ascending");
    }
  }
};

const change = () => {
  narrow();
  keep();
};

const showAll = () => {
  for (const $control of [$search, ...$choices]) {
    $control.value = "";
  }
  change();
};

/** Show what a link on this page leads to, even if it is not among the rows that are wanted. */
const reveal = () => {
  const $target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if ($target?.closest("[hidden]")) {
    showAll();
    $target.scrollIntoView();
  }
};

restore();
narrow();
$search.addEventListener("input", change);
for (const $choice of $choices) {
  $choice.addEventListener("change", change);
}
document.addEventListener("sorted", keep);
window.addEventListener("hashchange", reveal);
$clear.addEventListener("click", () => {
  showAll();
  $search.focus();
});
