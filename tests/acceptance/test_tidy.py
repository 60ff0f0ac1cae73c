"""`build.py tidy` on texts as programs paste them: `pasted/<program>/before.md` becomes `after.md`."""

import shutil
from pathlib import Path

import pytest

from tests.acceptance.conftest import Run

PASTED = Path(__file__).parent / "pasted"
SAMPLES = sorted(folder.name for folder in PASTED.iterdir())
PAGE = "content/_index.md"
HEAD = "---\ntitle: A small site\ndescription: The least that a site needs.\n---\n\n"


@pytest.fixture
def page(site: Path) -> Path:
    """Return the home page of the smallest site, with a pasted list."""
    file = site / PAGE
    file.write_text(f"{HEAD}•\tone\n•\ttwo\n", encoding="utf-8", newline="\n")
    return file


@pytest.mark.parametrize("name", SAMPLES)
def test_pasted_text_becomes_markdown(name: str, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    shutil.copy(PASTED / name / "before.md", file)

    first = run("tidy", "page.md", cwd=tmp_path)
    second = run("tidy", "page.md", cwd=tmp_path)

    assert file.read_bytes() == (PASTED / name / "after.md").read_bytes()
    assert (first.returncode, first.stdout.splitlines()[:2]) == (
        0,
        ["--- page.md as it was", "+++ page.md tidied"],
    )
    assert (second.returncode, second.stdout, second.stderr) == (0, "", "Nothing had to be mended.\n")


@pytest.mark.parametrize("name", SAMPLES)
def test_what_was_mended_is_found_no_more(name: str, run: Run, site: Path) -> None:
    shutil.copy(PASTED / name / "after.md", site / PAGE)

    found = run("check", "--site", site).stdout

    groups = ("character/", "file/", "yaml/", "html/", "list/pasted", "table/", "front-matter/")
    assert [line for line in found.splitlines() if any(group in line for group in groups)] == []


def test_each_line_that_changes_is_shown(run: Run, page: Path) -> None:
    result = run("tidy", PAGE, cwd=page.parents[1])

    assert result.stdout.splitlines()[-5:] == ["-•\tone", "-•\ttwo", "+- one", "+- two", " "]
    assert result.stderr == "1 file changed.\n"


def test_a_dry_run_changes_nothing_and_says_so(run: Run, page: Path) -> None:
    before = page.read_bytes()

    result = run("tidy", "--dry-run", PAGE, cwd=page.parents[1])

    assert (result.returncode, result.stderr) == (0, "1 file would change.\n")
    assert "+- one" in result.stdout
    assert page.read_bytes() == before


def test_the_command_that_a_finding_names_mends_what_it_found(run: Run, page: Path) -> None:
    site = page.parents[1]
    found = run("check", "--site", site).stdout

    run("tidy", "--site", site, PAGE)

    assert f"{PAGE}:6:1: list/pasted-bullet" in found
    assert f'Run "build.py tidy {PAGE}".' in found
    assert run("check", "--site", site).returncode == 0


@pytest.mark.parametrize("folder", [".", "content"])
@pytest.mark.parametrize("typed", [PAGE, "content\\_index.md", "_index.md"])
def test_a_file_is_named_as_findings_do_or_as_seen_from_a_folder(
    folder: str, typed: str, run: Run, page: Path
) -> None:
    site = page.parents[1]

    result = run("tidy", "--site", site, typed, cwd=site / folder)

    assert (result.returncode, result.stderr) == (0, "1 file changed.\n")


def test_a_name_means_first_the_file_that_is_seen_from_here(run: Run, page: Path) -> None:
    site = page.parents[1]
    (site / "_index.md").write_text("•\tone\n", encoding="utf-8", newline="\n")

    run("tidy", "--site", site, "_index.md", cwd=page.parent)

    assert page.read_text(encoding="utf-8") == f"{HEAD}- one\n- two\n"
    assert (site / "_index.md").read_text(encoding="utf-8") == "•\tone\n"


def test_characters_that_nobody_sees_are_shown_by_name(run: Run, page: Path) -> None:
    page.write_text(f"{HEAD}One\u00ad\u00a0 two.\n", encoding="utf-8", newline="\n")

    result = run("tidy", PAGE, cwd=page.parents[1])

    assert "-One⟨U+00AD, soft hyphen⟩⟨U+00A0, no-break space⟩ two." in result.stdout.splitlines()


def test_data_is_mended_as_data(run: Run, site: Path) -> None:
    config = site / "site_config.yaml"
    text = config.read_text(encoding="utf-8")
    config.write_bytes(text.replace("  name: Example", "\tname: Caf\u00e9").encode("cp1252"))

    result = run("tidy", "site_config.yaml", cwd=site)

    assert config.read_text(encoding="utf-8") == text.replace("Example", "Caf\u00e9")
    assert result.stderr.splitlines() == [
        "site_config.yaml: Windows-1252 became UTF-8.",
        "1 file changed.",
    ]


def test_a_table_that_markdown_cannot_make_is_named(run: Run, page: Path) -> None:
    table = "<table border=1><tr><td colspan=2>a</td></tr></table>\n"
    page.write_text(HEAD + table, encoding="utf-8", newline="\n")

    result = run("tidy", PAGE, cwd=page.parents[1])

    assert page.read_text(encoding="utf-8") == HEAD + table
    assert result.stderr.splitlines()[0] == (
        f"{PAGE}:6: This table has merged cells, which Markdown has not. It was left as it is."
    )


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (
            [PAGE, "content/gone.md"],
            'There is no file "content/gone.md" in this site. Name the folder of another one with --site.',
        ),
        ([PAGE, "content/a.png"], '"content/a.png" is neither Markdown nor YAML.'),
        (
            [PAGE, "content/b.md"],
            "It is not certain in which encoding content/b.md was saved. Save it as UTF-8.",
        ),
    ],
)
def test_where_one_file_cannot_be_mended_none_is(names: list[str], words: str, run: Run, page: Path) -> None:
    before = page.read_bytes()
    (page.parent / "a.png").write_bytes(b"")
    (page.parent / "b.md").write_bytes("It’s".encode("mac-roman"))

    result = run("tidy", *names, cwd=page.parents[1])

    assert (result.returncode, result.stderr, result.stdout) == (2, f"{words}\n", "")
    assert page.read_bytes() == before
