/**
 * Leaves the site fast, by the link or by pressing Shift three times, and takes the page out of the history.
 * Until this runs, and where it does not, the link is a link.
 */

const PRESSES = 3;
const PRESSES_BELONG_TOGETHER_MS = 5000;
const HISTORY_ANSWERS_MS = 300;

const $link = document.querySelector("[data-exit]");
const $words = [...document.querySelectorAll("[data-presses]")];

let presses = 0;
let isAlone = false;
let timer = 0;

$link.addEventListener("click", (event) => {
  event.preventDefault();
  leave();
});

addEventListener("keydown", ({ key, altKey, ctrlKey, metaKey, repeat }) => {
  isAlone = key === "Shift" && !(altKey || ctrlKey || metaKey) && (isAlone || !repeat);
  if (!isAlone) {
    count(0);
  }
});

addEventListener("keyup", ({ key }) => {
  if (key === "Shift" && isAlone) {
    count(presses + 1);
  }
});

// The page may come back from the browser's memory.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) {
    document.documentElement.hidden = false;
  }
});

count(0);

function count(number) {
  presses = number;
  clearTimeout(timer);
  for (const $word of $words) {
    $word.hidden = Number($word.dataset.presses) !== presses;
  }
  if (presses >= PRESSES) {
    leave();
  } else if (presses) {
    timer = setTimeout(count, PRESSES_BELONG_TOGETHER_MS, 0);
  }
}

/** Hide the page, go back over what a quiz has added to the history, and put the neutral site in its place. */
function leave() {
  document.documentElement.hidden = true;
  addEventListener("popstate", leaveFromFirstEntry);
  timer = setTimeout(replace, HISTORY_ANSWERS_MS);
  leaveFromFirstEntry();
}

function leaveFromFirstEntry() {
  if (history.state) {
    history.go(-history.state);
  } else {
    replace();
  }
}

function replace() {
  clearTimeout(timer);
  location.replace($link.href);
}
