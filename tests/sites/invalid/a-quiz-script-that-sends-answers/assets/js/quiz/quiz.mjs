/** A site's own script for the quiz. Words such as "fetch" in comments and texts are only words. */

import { remember } from "./remember.mjs";

const $form = document.querySelector("[data-form]");

$form.addEventListener("submit", (event) => {
  event.preventDefault();
  // Where it goes does not matter.
  const answers = [...$form.querySelectorAll("input:checked")].map(({ value }) => value);
  ⟦privacy/script-call⟧fetch("/answers", { method: "POST", body: answers.join() });
  remember(answers);
  $form.textContent = "We did not fetch anything.";
});
