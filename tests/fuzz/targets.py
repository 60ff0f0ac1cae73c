"""The targets: what takes input from outside, each with what has to hold whatever it is given.

A target raises nothing but `AssertionError`; anything else is a crash.
"""

import atexit
import contextlib
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from sitegen.basis import lay_basis
from sitegen.config import load_config
from sitegen.content.collections import Comparison
from sitegen.content.discover import discover
from sitegen.content.load import Reading, load_library
from sitegen.content.load_pages import read_again
from sitegen.content.page import Page
from sitegen.content.watched import offer_texts
from sitegen.findings import Finding, Findings, Place, SiteError
from sitegen.markdown.convert import convert_body
from sitegen.markdown.parser import MarkdownParser
from sitegen.markdown.settings import Settings, make_settings
from sitegen.memo.run import Run
from sitegen.pipeline import build_site, write_site
from sitegen.quiz.load import load_quizzes, parse_quiz
from sitegen.quiz.logic import Question
from sitegen.quiz.parser import parse_condition
from sitegen.quiz.scope import scopes
from sitegen.report.github import as_annotation
from sitegen.report.text import as_text
from sitegen.source_file import decode_text
from sitegen.spreadsheet.comparison import comparison_text
from sitegen.spreadsheet.sheet import read_sheet
from sitegen.tidy.tidy import tidy_file
from sitegen.validation import validate
from sitegen.yaml_source.parse import parse_yaml
from sitegen.yaml_source.values import YamlText
from tests.fuzz.inputs import BORDER, SITE_FILES
from tests.fuzz.oracle import dangers_in, faults_in_xml
from tests.libraries import library_in, text_of

DAY = date(2026, 11, 21)
_MEMORY = Path("/dev/shm")  # noqa: S108 - where a folder of our own is made, if the system has it
_FOLDER = Path(tempfile.mkdtemp(prefix="fuzz-", dir=_MEMORY if _MEMORY.is_dir() else None))
"""Where the files of inputs stand; processes that are forked off have folders of their own in it."""
atexit.register(shutil.rmtree, _FOLDER, ignore_errors=True)
_SITES = Path(__file__).parents[1] / "sites" / "valid"
_QUESTIONS = {
    "plan": Question("plan", (0, 1, 2, 3), unsure=2, cap=2),
    "thoughts": Question("thoughts", (0, 2, 3), unsure=2, cap=3),
}
_SCOPES = scopes(_QUESTIONS, {"age": ("under_18", "adult")}, highest_level=5)
_COMMAND = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
Target = Callable[[bytes], None]


def yaml(data: bytes) -> None:
    """Read YAML; each finding stands in the file."""
    text = data.decode(errors="replace")
    findings = Findings()
    parse_yaml(text, "a.yaml", findings)
    _check(findings, text.count("\n") + 2)


def front_matter(data: bytes) -> None:
    """Read a page."""
    root = _emptied("page")
    file = root / "content" / "page.md"
    file.write_bytes(data)
    findings = Findings()
    for source in discover(root / "content", findings):
        read_again(source, DAY, findings)
    _check(findings, _lines(data))


def markdown(data: bytes) -> None:
    """Convert a body; nothing in it runs."""
    settings, library_page, parser = _site()
    findings = Findings()
    text = decode_text(data, "content/levels/iop.md", findings)
    page = replace(library_page, text=text_of(text if text is not None else data.decode(errors="replace")))
    body = convert_body(page, settings, parser, findings)
    _none(dangers_in(body.html, is_page="{{" in page.body))
    private = [sign for sign in body.html + body.text if "\ue000" <= sign <= "\uf8ff"]
    _none(private)
    _check(findings, _lines(data) + 40)


def condition(data: bytes) -> None:
    """Read a condition; it is sound, or something is found in it."""
    findings = Findings()
    text = YamlText(data.decode(errors="replace"), Place("quiz.yaml", 7, 11))
    found = parse_condition(text, _SCOPES.of_flags, findings)
    assert (found is None) == bool(findings.graded({}))


def quiz(data: bytes) -> None:
    """Read a quiz; it is sound, or something is found in it."""
    findings = Findings()
    found = parse_quiz("a", data, Place("content/quizzes/a.yaml"), findings)
    assert found is not None or findings.graded({})
    _check(findings, _lines(data))


def sheet(data: bytes) -> None:
    """Import a sheet; what is made of it is a comparison that shows no mark-up of the sheet's."""
    try:
        made = comparison_text(read_sheet(data, "a.csv"), "A table", "")
    except SiteError:
        return
    findings = Findings()
    document = parse_yaml(made, "content/comparisons/a.yaml", findings)
    comparison = validate(Comparison, document, findings, whole=Place("a.yaml"))
    assert comparison is not None or findings.graded({}), made
    settings, page, parser = _site()
    cells = [cell for row in comparison.rows.values() for cell in row.cells.values()] if comparison else []
    for cell in cells[:20]:
        html = convert_body(replace(page, text=text_of(str(cell))), settings, parser, findings).html
        _none(dangers_in(html))


def entry(data: bytes) -> None:
    """Read registries and collections."""
    root = _emptied("entries")
    for name in ("glossary", "contacts", "sources", "faqs/a", "comparisons/a", "forms/a", "sheets/a"):
        (root / "content" / f"{name}.yaml").write_bytes(data)
    findings = Findings()
    library_in(root, DAY, findings)
    _check(findings, _lines(data))


def config(data: bytes) -> None:
    """Read a configuration."""
    root = _emptied("config")
    (root / "site_config.yaml").write_bytes(data)
    findings = Findings()
    try:
        found = load_config(root / "site_config.yaml", findings)
    except SiteError:
        assert findings.graded({})
    else:
        assert found.prefix == "" or found.prefix.startswith("/")
    _check(findings, _lines(data))


def tidy(data: bytes) -> None:
    """Mend a pasted page and a pasted file of data, or say why that cannot be done."""
    for name in ("content/page.md", "content/glossary.yaml"):
        with contextlib.suppress(SiteError):
            assert tidy_file(data, name).after.count("\r") == 0


def site(data: bytes) -> None:
    """Build a whole site; nothing in its pages runs, and nothing is written beside its folder."""
    root = _emptied("site")
    shutil.rmtree(root)
    shutil.copytree(_SITES / "everything", root / "site")
    for name, part in _parts(data):
        (root / "site" / name).parent.mkdir(exist_ok=True)
        (root / "site" / name).write_bytes(part)
    findings = Findings()
    try:
        build = build_site(root / "site", DAY, findings)
    except SiteError:
        _check(findings.graded({}), _lines(data) + 1_000)
        return
    _check(build.findings, _lines(data) + 1_000)
    for file in build.files:
        _none(_faults_of(file.path, file.data))
    if build.is_publishable:
        write_site(build, root / "out")
    assert {each.name.removeprefix(".").split(".")[0] for each in root.iterdir()} <= {"site", "out"}


def _parts(data: bytes) -> Iterable[tuple[str, bytes]]:
    """Yield the files of a site: the first byte of each part says which of them it is."""
    for part in data.split(BORDER):
        if part:
            yield SITE_FILES[part[0] % len(SITE_FILES)], part[1:]


def _faults_of(path: str, data: bytes) -> list[str]:
    assert path and not path.startswith("/") and ".." not in path.split("/") and "\\" not in path, path
    assert path.isprintable(), path
    if path.endswith(".html"):
        return [f"{path}: {danger}" for danger in dangers_in(data.decode(), is_page=True)]
    if path.endswith(".xml"):
        return [f"{path}: {fault}" for fault in faults_in_xml(data.decode())]
    return []


@cache
def _site() -> tuple[Settings, Page, MarkdownParser]:
    """Return what a text is converted with in the site that has every kind of content, and a page of it."""
    root = _SITES / "everything"
    run = Run(Findings())
    basis = lay_basis(root, run)
    library = load_library(discover(root / "content", run.findings), Reading(root, DAY), run)
    quizzes = load_quizzes(root / "content", library.quiz_files, run.findings)
    offer_texts([library], run.memo.world)
    settings = make_settings(library, quizzes, basis.environments[basis.config.language])
    return settings, library.pages["levels/iop.md"], MarkdownParser("{}")


def _emptied(name: str) -> Path:
    """Return a folder with what the files of one input stand in."""
    root = _FOLDER / str(os.getpid()) / name
    for folder in ("content/faqs", "content/comparisons", "content/forms", "content/sheets"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    return root


TARGETS: dict[str, Target] = {
    "yaml": yaml,
    "front-matter": front_matter,
    "markdown": markdown,
    "condition": condition,
    "quiz": quiz,
    "sheet": sheet,
    "entry": entry,
    "config": config,
    "tidy": tidy,
    "site": site,
}


def _lines(data: bytes) -> int:
    return data.count(b"\n") + data.count(b"\r") + data.count(b"\x00") + 2


def _check(findings: Iterable[Finding], lines: int) -> None:
    """Each finding stands in its file, and is one line of a terminal, without commands to it."""
    for finding in findings:
        assert finding.place.line >= 1 and finding.place.column >= 1, finding
        assert finding.place.line <= lines, finding
        assert not _COMMAND.search(as_text(finding)), finding
        assert "\n" not in as_annotation(finding)


def _none(dangers: list[str]) -> None:
    assert not dangers, dangers[:5]
