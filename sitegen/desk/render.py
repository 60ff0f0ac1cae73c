"""The desk as files: a page for each question that editors have of a site, and what these pages load."""

from collections.abc import Sequence

import jinja2

from sitegen.desk.desk import desk_of
from sitegen.desk.entries import entry_filters
from sitegen.desk.faults import finding_filters
from sitegen.desk.pages import page_filters
from sitegen.desk.reviews import due_filters
from sitegen.findings import Finding
from sitegen.pipeline import Build
from sitegen.report.editor import EditorLinks
from sitegen.templating import create_tool_environment

_LOADED = {
    "desk.css": ("reports/sheet.css", "desk/desk.css"),
    "desk.mjs": ("desk/desk.mjs",),
    "rows.mjs": ("desk/rows.mjs",),
    "sort.mjs": ("reports/sort.mjs",),
}
"""What the pages load and which templates it is made of; the report of a check has the same tables."""


def render_desk(
    build: Build, findings: Sequence[Finding], links: EditorLinks, *, is_newest: bool
) -> dict[str, bytes]:
    """Return the desk's files by name: `index.html`, the other pages and what they load.

    `findings` are those of the newest build; where that could not be shown, `build` is not the newest.
    """
    environment = create_tool_environment()
    desk = desk_of(build, findings, links, is_newest=is_newest)
    filters = {
        "index.html": page_filters(desk.pages),
        "data.html": entry_filters(desk.entries),
        "findings.html": finding_filters(desk.faults),
        "reviews.html": due_filters(desk.months),
        "map.html": (),
    }
    files = {name: _joined(environment, parts) for name, parts in _LOADED.items()}
    for tab in desk.tabs:
        view = {"desk": desk, "tab": tab, "filters": filters[tab.name]}
        files[tab.name] = environment.get_template(f"desk/{tab.name}").render(view) + "\n"
    return {name: text.encode() for name, text in files.items()}


def _joined(environment: jinja2.Environment, parts: Sequence[str]) -> str:
    return "\n".join(environment.get_template(part).render() for part in parts) + "\n"
