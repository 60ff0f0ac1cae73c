/** A site's own script for sheets. */

const $form = document.querySelector("[data-tool]");

$form.addEventListener("input", ({ target }) => {
  ⟦privacy/script-call⟧localStorage.setItem("plan", target.value);
});
