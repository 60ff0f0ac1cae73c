"""The components that appear in running text: the designer owns how they look.

Each stands on nearly every page, so one that fails stops the run: `SiteError`.
"""

from dataclasses import dataclass

import jinja2
from markupsafe import Markup

from sitegen.findings import SiteError
from sitegen.templating import FAULTS

_GAP = Markup("\ue00f")
"""Where the text of a component comes in; a private-use character, so nobody else's."""


@dataclass(frozen=True, slots=True)
class Components:
    """The macros of `templates/components/` that Markdown itself needs."""

    environment: jinja2.Environment

    def citation(self, number: int, marker_id: str, source_id: str) -> str:
        """Return the marker of a citation."""
        return self._render("citation", "citation", number, marker_id, source_id)

    def term(self, text: Markup, term_id: str, definition: str, *, url: str, popover_id: str) -> str:
        """Return a term with its definition."""
        return self._render("term", "term", text, term_id, definition, url, popover_id)

    def heading_anchor(self, heading_id: str, text: str) -> str:
        """Return the link that stands after a heading."""
        return self._render("heading-anchor", "heading_anchor", heading_id, text)

    def callout(self, kind: str) -> tuple[str, str]:
        """Return what stands before and after the text of a callout."""
        return self._around("callout", "callout", kind)

    def table(self, name: str) -> tuple[str, str]:
        """Return what stands before and after a table; its name may be empty."""
        return self._around("table", "table", name)

    def next_steps(self, heading: str) -> tuple[str, str]:
        """Return what stands before and after the part that tells what to do next."""
        return self._around("next-steps", "next_steps", heading)

    def _around(self, template: str, macro: str, argument: str) -> tuple[str, str]:
        before, _, after = self._render(template, macro, argument, _GAP).partition(_GAP)
        return before, after

    def _render(self, template: str, macro: str, *arguments: object) -> str:
        path = f"components/{template}.html"
        try:
            return str(getattr(self.environment.get_template(path).module, macro)(*arguments)).strip()
        except FAULTS as error:
            raise SiteError(f"templates/{path} cannot be rendered: {error}.") from error
