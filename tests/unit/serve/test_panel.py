from dataclasses import replace
from pathlib import Path

import pytest

from sitegen.findings import Finding, Place, Severity
from sitegen.report.editor import EditorLinks
from sitegen.serve.answer import Answer
from sitegen.serve.panel import render_panel
from sitegen.serve.shown import NOTHING

ERROR = Finding(Place("content/_index.md"), "link/missing-page", Severity.ERROR, "There is no such page.")
PAGE = Answer(200, "index.html", b"")


@pytest.mark.parametrize(
    ("errors", "warnings", "headline"),
    [(10, 2, "Not built: 10 errors, 2 warnings"), (1, 0, "Not built: 1 error"), (0, 0, "Not built")],
)
def test_the_headline_counts(tmp_path: Path, errors: int, warnings: int, headline: str) -> None:
    warning = replace(ERROR, severity=Severity.WARNING)
    shown = replace(NOTHING, findings=(ERROR,) * errors + (warning,) * warnings)

    panel = render_panel(PAGE, shown, EditorLinks((tmp_path,)))

    assert f'<summary class="headline">{headline}</summary>' in panel


def test_words_of_a_finding_are_no_markup(tmp_path: Path) -> None:
    found = replace(ERROR, message="<script>alert(1)</script>", hint="<b>no</b>")

    panel = render_panel(PAGE, replace(NOTHING, findings=(found,)), EditorLinks((tmp_path,)))

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in panel
    assert "<b>" not in panel


def test_of_very_many_findings_the_rest_is_counted(tmp_path: Path) -> None:
    panel = render_panel(PAGE, replace(NOTHING, findings=(ERROR,) * 75), EditorLinks((tmp_path,)))

    assert panel.count('<li class="finding') == 60
    assert "15 more are on the desk and in the terminal." in panel
