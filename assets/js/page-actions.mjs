/** What a page can do besides where scripts run: be printed at a press, and open all answers at once. */

for (const $print of document.querySelectorAll("[data-print-page]")) {
  $print.addEventListener("click", () => print());
}

for (const $toggle of document.querySelectorAll("[data-open-all]")) {
  openAllAt($toggle);
}

function openAllAt($toggle) {
  const $set = $toggle.parentElement;
  const $items = [...$set.querySelectorAll(":scope > details")];
  const areOpen = () => $items.every(($item) => $item.open);

  const say = () => {
    const [$open, $close] = $toggle.children;
    $open.hidden = areOpen();
    $close.hidden = !areOpen();
    $toggle.setAttribute("aria-expanded", String(areOpen()));
  };

  $toggle.addEventListener("click", () => {
    const wanted = !areOpen();
    for (const $item of $items) {
      $item.open = wanted;
    }
  });
  // The event does not bubble, so it is caught on its way down.
  $set.addEventListener("toggle", say, true);
  say();
}
