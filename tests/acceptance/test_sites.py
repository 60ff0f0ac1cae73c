"""Small sites in `tests/sites/`: each valid one builds clean, each invalid one gives exactly what it marks.

An invalid site is `valid/minimal` with files of its own put over it. In those files a
marker such as `⟦link/missing-page⟧` stands exactly where the finding must point; it is
taken out before the build. A file `EXPECTED` names findings in files that have no text
to mark, one `path:line:column: rule` a line; a file `WITHOUT` names files of
`valid/minimal` that the site does not have.
"""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sitegen.findings import Findings, SiteError
from sitegen.pipeline import build_site
from sitegen.rules import ALL_RULES

SITES = Path(__file__).parent.parent / "sites"
MARKER = re.compile(r"⟦([a-z-]+/[a-z-]+)⟧")
TODAY = date(2026, 11, 21)

WITHOUT_A_CASE = {
    "file/name": "A file with a line break in its name cannot be checked out on every system.",
    "file/too-large": "A file of two million bytes would stand in the repository for good.",
}
"""Rules that no small site can break, each with the reason."""


def cases(kind: str) -> list[str]:
    return sorted(folder.name for folder in (SITES / kind).iterdir() if folder.is_dir())


def found_in(root: Path) -> set[str]:
    findings = Findings()
    try:
        found = build_site(root, TODAY, findings).findings
    except SiteError:
        found = findings.graded({})
    return {f"{f.place.path}:{f.place.line}:{f.place.column}: {f.rule}" for f in found}


def lay_out(case: Path, root: Path) -> set[str]:
    """Make the site of an invalid case in `root`; return what it expects."""
    shutil.copytree(SITES / "valid" / "minimal", root, dirs_exist_ok=True)
    for path in lines_of(case / "WITHOUT"):
        (root / path).unlink()
    expected = set(lines_of(case / "EXPECTED"))
    for file in sorted(case.rglob("*")):
        target = root / file.relative_to(case)
        if file.is_symlink():
            target.symlink_to(file.readlink())
        elif file.is_dir():
            target.mkdir(exist_ok=True)
        else:
            expected |= copy_without_markers(file, target, target.relative_to(root).as_posix())
    return expected


def lines_of(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines() if file.is_file() else []


def copy_without_markers(file: Path, target: Path, path: str) -> set[str]:
    data = file.read_bytes()
    if "⟦".encode() not in data:
        target.write_bytes(data)
        return set()
    text, expected = data.decode(), set()
    while (marker := MARKER.search(text)) is not None:
        before = text[: marker.start()]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        expected.add(f"{path}:{line}:{column}: {marker[1]}")
        text = before + text[marker.end() :]
    target.write_bytes(text.encode())
    return expected


def rules_with_a_case() -> Iterator[str]:
    for case in cases("invalid"):
        for file in (SITES / "invalid" / case).rglob("*"):
            if file.is_file():
                text = file.read_bytes().decode(errors="ignore")
                yield from MARKER.findall(text)
                yield from re.findall(r"^.+:\d+:\d+: (\S+)$", text if file.name == "EXPECTED" else "", re.M)


@pytest.mark.parametrize("case", cases("valid"))
def test_a_valid_site_builds_without_findings(case: str, tmp_path: Path) -> None:
    assert found_in(shutil.copytree(SITES / "valid" / case, tmp_path / "site")) == set()


@pytest.mark.parametrize("case", cases("invalid"))
def test_an_invalid_site_gives_exactly_the_findings_it_marks(case: str, tmp_path: Path) -> None:
    expected = lay_out(SITES / "invalid" / case, tmp_path)

    found = found_in(tmp_path)

    assert expected, "the case marks nothing"
    assert found == expected


def test_every_rule_has_an_invalid_site() -> None:
    broken_somewhere = set(rules_with_a_case())

    assert broken_somewhere | WITHOUT_A_CASE.keys() == {rule.id for rule in ALL_RULES}
    assert not broken_somewhere & WITHOUT_A_CASE.keys()


def test_there_are_thirty_invalid_sites_or_more() -> None:
    assert len(cases("invalid")) >= 30
