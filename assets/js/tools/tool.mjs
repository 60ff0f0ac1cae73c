/** What all tools share: they can be printed, and what was written in them is gone when the page is left. */

/** @param {HTMLFormElement} $form */
export function prepare($form) {
  const $print = $form.querySelector("[data-print]");
  const $cleared = $form.querySelector("[data-cleared]");
  $print.hidden = false;
  $print.addEventListener("click", () => print());
  $form.addEventListener("submit", (event) => event.preventDefault());
  $form.addEventListener("reset", () => {
    $cleared.hidden = false;
  });
  $form.addEventListener("input", () => {
    $cleared.hidden = true;
  });
  addEventListener("pagehide", () => $form.reset());
}

/**
 * Show what only a script can do, and on the screen no longer what paper needs in its place.
 *
 * @param {HTMLFormElement} $form
 */
export function bringToLife($form) {
  for (const $part of $form.querySelectorAll("[data-screen]")) {
    $part.hidden = false;
  }
  $form.classList.add("g-tool--live");
}

/**
 * @param {string} words with `{name}` where a value belongs
 * @param {Record<string, string>} values
 * @returns {string}
 */
export function fill(words, values) {
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
