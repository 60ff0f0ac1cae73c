/** Second taps: a hand that shakes, or is used to double clicks, presses twice where once is meant. */

const TAPS_BELONG_TOGETHER_MS = 500;
const SAME_PLACE_PX = 24;

/**
 * Ignore a second tap, which would hit what the first one has brought there: the next answer, a phone number.
 *
 * @param {HTMLElement} $root
 */
export function ignoreSecondTaps($root) {
  let first = { timeStamp: -Infinity };
  const ignore = (event) => {
    const isPassedOn = event.target.matches("input"); // by the label, as a click of its own
    if (isByKey(event) || isPassedOn || !isSecond(event, first)) {
      first = event;
    } else {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  $root.addEventListener("click", ignore, true);
}

function isByKey({ detail }) {
  return detail === 0;
}

function isSecond({ timeStamp, clientX, clientY }, first) {
  const isSoon = timeStamp - first.timeStamp < TAPS_BELONG_TOGETHER_MS;
  return isSoon && Math.hypot(clientX - first.clientX, clientY - first.clientY) < SAME_PLACE_PX;
}
