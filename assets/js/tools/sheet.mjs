/** Sheets on the page: fields that grow with what is written, so that paper shows all of it. */

import { prepare } from "./tool.mjs";

/** Browsers that do not size a field by its text would print only what is in sight. */
function grow($field) {
  if ($field.scrollHeight > $field.clientHeight) {
    $field.rows = Math.ceil(($field.rows * $field.scrollHeight) / $field.clientHeight);
  }
}

for (const $form of document.querySelectorAll("[data-tool=sheet]")) {
  prepare($form);
  $form.addEventListener("input", ({ target }) => grow(target));
}
