// Sorts the table of pages by a click on a column's heading. Without it the table stands in the order of the files.

const collator = new Intl.Collator("en", { numeric: true });

const $table = document.querySelector(".g-check__table");
const $headings = [...$table.tHead.rows[0].cells];
const $rows = [...$table.tBodies[0].rows];

/**
 * Put the rows in the order of a column; cells without a value come last either way, and rows with the same
 * value keep the order of the files.
 *
 * @param {HTMLTableCellElement} $heading
 * @param {"ascending" | "descending"} direction
 */
const sortBy = ($heading, direction) => {
  const valueOf = ($row) => $row.cells[$heading.cellIndex].dataset.value;
  const sign = direction === "ascending" ? 1 : -1;
  const compare = $heading.dataset.kind === "number" ? (one, other) => one - other : collator.compare;
  const $filled = $rows.filter(($row) => valueOf($row) !== "");
  const $empty = $rows.filter(($row) => valueOf($row) === "");
  $filled.sort(($one, $other) => sign * compare(valueOf($one), valueOf($other)));
  $table.tBodies[0].append(...$filled, ...$empty);
  for (const $other of $headings) {
    $other.removeAttribute("aria-sort");
  }
  $heading.setAttribute("aria-sort", direction);
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

for (const $heading of $headings) {
  const $button = document.createElement("button");
  $button.type = "button";
  $button.className = "g-check__sort";
  $button.append(...$heading.childNodes);
  $button.addEventListener("click", () => sortBy($heading, nextDirection($heading)));
  $heading.append($button);
}

document.querySelector(".g-check__how").hidden = false;
