// Sorts tables by a click on a column's heading. Without it they stand in the order in which they were made.

const collator = new Intl.Collator("en", { numeric: true });

/** The rows of each table in their first order, which those with the same value keep. */
const rowsOf = new WeakMap();

/**
 * Put the rows of a heading's table in the order of its column; cells without a value come last either way.
 * The table sends the event `sorted`.
 *
 * @param {HTMLTableCellElement} $heading
 * @param {"ascending" | "descending"} direction
 */
export const sortRows = ($heading, direction) => {
  const $table = $heading.closest("table");
  const valueOf = ($row) => $row.cells[$heading.cellIndex].dataset.value;
  const sign = direction === "ascending" ? 1 : -1;
  const compare = $heading.dataset.kind === "number" ? (one, other) => one - other : collator.compare;
  const $filled = rowsOf.get($table).filter(($row) => valueOf($row) !== "");
  const $empty = rowsOf.get($table).filter(($row) => valueOf($row) === "");
  $filled.sort(($one, $other) => sign * compare(valueOf($one), valueOf($other)));
  $table.tBodies[0].append(...$filled, ...$empty);
  for (const $other of $table.tHead.rows[0].cells) {
    $other.removeAttribute("aria-sort");
  }
  $heading.setAttribute("aria-sort", direction);
  $table.dispatchEvent(new Event("sorted", { bubbles: true }));
};

/**
 * Return the way to sort at a click: numbers begin with the largest, which is what to look at first.
 *
 * @param {HTMLTableCellElement} $heading
 * @returns {"ascending" | "descending"}
 */
const nextDirection = ($heading) => {
  const [first, second] =
    $heading.dataset.kind === "number" ? ["descending", "ascending"] : ["ascending", "descending"];
  return $heading.getAttribute("aria-sort") === first ? second : first;
};

for (const $table of document.querySelectorAll("table[data-sortable]")) {
  rowsOf.set($table, [...$table.tBodies[0].rows]);
  for (const $heading of $table.tHead.rows[0].cells) {
    const $button = document.createElement("button");
    $button.type = "button";
    $button.className = "g-report__sort";
    $button.append(...$heading.childNodes);
    $button.addEventListener("click", () => sortRows($heading, nextDirection($heading)));
    $heading.append($button);
  }
}

for (const $promise of document.querySelectorAll("[data-with-script]")) {
  $promise.hidden = false;
}
