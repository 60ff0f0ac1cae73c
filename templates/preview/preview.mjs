// Keeps a page of the preview up to date. LiveReload's script, which runs after this one, holds the socket; what it
// is told is only that there is news. What the news is for this page, the page itself asks, one question at a time.

const $host = document.querySelector("sitegen-preview");
const $slot = $host.shadowRoot.querySelector(".slot");

/**
 * Put a style sheet in the place of another, which stays until the new one is there.
 *
 * @param {HTMLLinkElement} $old
 * @param {string} url
 * @returns {Promise<void>}
 */
const swapStyle = ($old, url) =>
  new Promise((done) => {
    const $new = $old.cloneNode();
    $new.href = url;
    for (const [event, $gone] of [["load", $old], ["error", $new]]) {
      $new.addEventListener(event, () => {
        $gone.remove();
        done();
      });
    }
    $old.after($new);
  });

/**
 * Take over the style sheets that changed.
 *
 * @param {string[]} urls - of all style sheets of the page, in order
 */
const swapStyles = (urls) => {
  const $links = [...document.querySelectorAll('link[rel="stylesheet"]')];
  const changed = $links.filter(($link, position) => $link.getAttribute("href") !== urls[position]);
  return Promise.all(changed.map(($link) => swapStyle($link, urls[$links.indexOf($link)])));
};

/**
 * Show another panel; what the reader folded or opened stays so as long as it says the same.
 *
 * @param {string} html
 */
const showPanel = (html) => {
  const $new = document.createElement("div");
  $new.innerHTML = html;
  if ($new.innerHTML !== $host.dataset.said) {
    $slot.replaceChildren(...$new.cloneNode(true).childNodes);
    $host.dataset.said = $new.innerHTML;
    showMarks();
  }
};

/** Scroll each line of source to the place that is marked in it. */
const showMarks = () => {
  for (const $mark of $slot.querySelectorAll("mark")) {
    const $line = $mark.closest("pre");
    $line.scrollLeft = $mark.offsetLeft - $line.offsetLeft - $line.clientWidth / 2;
  }
};

const ask = async () => {
  const question = new URLSearchParams({ path: decodeURI(location.pathname), seen: $host.dataset.seen });
  const answer = await fetch(`/_preview/news?${question}`);
  if (!answer.ok) {
    location.reload(); // whatever went wrong, the server says it better as a page
    return;
  }
  const news = await answer.json();
  if (news.reload) {
    location.reload();
  } else {
    await swapStyles(news.styles);
    showPanel(news.panel);
  }
};

let asked = Promise.resolve();

const catchUp = () => {
  // Without an answer the server is gone; LiveReload's script goes on asking for it.
  asked = asked.then(ask).catch(() => {});
};

$host.dataset.said = $slot.innerHTML;
showMarks();

document.addEventListener("LiveReloadDisconnect", () => {
  const $headline = $slot.querySelector(".headline");
  $headline.textContent = "The preview has ended";
  $headline.closest("details").className = "panel panel--error";
  $host.dataset.said = "";
});

/** How LiveReload's script hands over what it is told. */
window.LiveReloadPluginSitegen = class {
  static identifier = "sitegen";
  static version = "1.0";

  /** Return that nothing else is to be done. */
  reload() {
    catchUp();
    return true;
  }
};
