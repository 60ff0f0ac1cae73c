from pathlib import Path

import pytest

from sitegen.findings import Place
from sitegen.report.editor import EditorLinks

PLACE = Place("content/levels/iop.md", 14, 7)


def test_a_place_opens_in_visual_studio_code_where_nothing_else_is_said() -> None:
    links = EditorLinks((Path("/home/ana/our site"),))

    assert links.url(PLACE) == "vscode://file/home/ana/our%20site/content/levels/iop.md:14:7"


def test_a_default_template_opens_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "base.html").touch()
    links = EditorLinks((Path("/site"), tmp_path))

    opened = links.file(Place("templates/base.html")), links.file(Place("content/_index.md"))

    assert opened == (tmp_path / "templates" / "base.html", Path("/site/content/_index.md"))


@pytest.mark.parametrize(
    ("pattern", "url"),
    [
        ("idea://open?file={path}&line={line}", "idea://open?file=/site/content/levels/iop.md&line=14"),
        ("txmt://open?url=file://{path}", "txmt://open?url=file:///site/content/levels/iop.md"),
    ],
)
def test_another_editor_has_another_pattern(pattern: str, url: str) -> None:
    assert EditorLinks((Path("/site"),), pattern).url(PLACE) == url
