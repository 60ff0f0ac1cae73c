/** The paper form, for readers who rather answer with a pen: what is printed while no question is shown. */

/**
 * Keep the quiz as it stands in the page, before it is shown question by question, for the printer.
 *
 * @param {HTMLElement} $root
 * @param {() => boolean} isWanted
 */
export function printOnPaper($root, isWanted) {
  const $paper = $root.cloneNode(true);
  addEventListener("beforeprint", () => {
    if (isWanted()) {
      $root.after($paper);
      $root.hidden = true;
    }
  });
  addEventListener("afterprint", () => {
    $paper.remove();
    $root.hidden = false;
  });
}
