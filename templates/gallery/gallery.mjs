// Gives each view the height of the page in it. Where the browser keeps files apart from each other, as it
// does with a gallery opened from the disk, a view keeps its height and can be drawn larger at its corner.

const BORDERS = 2;

const fit = ($view) => {
  const $root = $view.contentDocument?.documentElement;
  if ($root) {
    $view.height = Math.ceil($root.getBoundingClientRect().height) + BORDERS;
  }
};

for (const $view of document.querySelectorAll("iframe")) {
  $view.addEventListener("load", () => {
    fit($view);
    $view.contentDocument?.addEventListener("toggle", () => fit($view), true);
  });
  fit($view);
}

addEventListener("resize", () => document.querySelectorAll("iframe").forEach(fit));
