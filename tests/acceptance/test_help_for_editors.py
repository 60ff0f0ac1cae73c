"""The commands that help those who write: what a finding means, and what their program should know."""

from pathlib import Path

from sitegen.editor_files import editor_files
from tests.acceptance.conftest import Run


def test_a_finding_is_explained(run: Run) -> None:
    result = run("explain", "link/missing-page")

    assert result.returncode == 0
    assert result.stdout.startswith("link/missing-page\nA link to a file that is not there.\n")
    assert "\nWrong, in content/page.md:\n" in result.stdout
    assert "\nRight, in content/page.md:\n" in result.stdout


def test_a_misspelt_rule_is_answered_with_the_one_that_was_meant(run: Run) -> None:
    result = run("explain", "link/missing-pages")

    assert result.returncode == 2
    assert result.stdout == ""
    assert 'Did you mean "link/missing-page"?' in result.stderr


def test_explain_alone_lists_the_groups(run: Run) -> None:
    result = run("explain")

    assert result.returncode == 0
    assert "\nlink " in result.stdout


def test_a_site_gets_schemas_settings_and_snippets(run: Run, site: Path) -> None:
    result = run("editor", "--site", site)

    assert result.returncode == 0
    assert {path: (site / path).read_bytes() for path in editor_files()} == editor_files()


def test_old_files_of_ours_are_replaced(run: Run, site: Path) -> None:
    run("editor", "--site", site)
    settings = site / ".vscode" / "settings.json"
    written = settings.read_bytes()
    settings.write_bytes(written.replace(b"utf8", b"latin1"))

    run("editor", "--site", site)

    assert settings.read_bytes() == written


def test_settings_that_a_person_has_written_are_left_alone(run: Run, site: Path) -> None:
    settings = site / ".vscode" / "settings.json"
    settings.parent.mkdir()
    settings.write_bytes(b"{}\n")

    result = run("editor", "--site", site)

    assert result.returncode == 0
    assert settings.read_bytes() == b"{}\n"
    assert ".vscode/settings.json is your own and was left alone." in result.stderr


def test_a_folder_that_cannot_be_written_to_is_told(run: Run, site: Path) -> None:
    (site / "schemas").touch()

    result = run("editor", "--site", site)

    assert result.returncode == 2
    assert "cannot be written" in result.stderr
