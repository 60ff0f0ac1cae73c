"""Small sites that the desk is shown for."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from sitegen.desk.ways import Ways
from sitegen.findings import Findings
from sitegen.pipeline import Build, build_site
from sitegen.report.editor import EditorLinks

SITES = Path(__file__).parents[2] / "sites" / "valid"
DAY = date(2026, 11, 21)

PAGE = "---\ntitle: {title}\ndescription: What it says.\n{front}---\n\n{text}\n"
SOURCE = """\
{id}:
  title: The {id}
  publisher: Example
  url: https://example.org/
  grade: law
  read: issuer
  checked_on: 2026-11-20
"""
FACT = """\
size:
  {statement: A group has 8., text: "8", kind: number, sources: [guide], checked_on: 2026-11-20}
"""
SPANISH = (
    "translations: {es: {title: Un sitio, description: Lo que dice, next_steps_heading: Qué hacer ahora}}\n"
)
WAYS = Ways("/guide", EditorLinks((Path("/site"),), "edit:{path}:{line}"))


def page(title: str, front: str = "", text: str = "Bring your card.") -> str:
    """Return the text of a page."""
    return PAGE.format(title=title, front=front, text=text)


def built(tmp_path: Path, files: Mapping[str, str], config: str = "", day: date = DAY) -> Build:
    """Build the smallest site with `files` in its content and lines of configuration of its own."""
    root = shutil.copytree(SITES / "minimal", tmp_path / "site")
    for name, text in files.items():
        file = root / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    with (root / "site_config.yaml").open("a", encoding="utf-8") as settings:
        settings.write(config)
    return build_site(root, day, Findings(), with_withheld=True)
