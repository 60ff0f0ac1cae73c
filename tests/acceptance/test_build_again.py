"""`build.py build` once more: what is kept, what is made anew, and how one can tell."""

import os
import shutil
from pathlib import Path

import pytest

from sitegen.folders import DEFAULTS
from sitegen.memo.reads import Read
from sitegen.memo.world import World
from tests.acceptance.conftest import Run

FOOTER = (DEFAULTS / "templates" / "partials" / "footer.html").read_text(encoding="utf-8") + "<!-- Own. -->\n"
ARTICLE = "---\ntitle: {}\ndescription: What an IOP is.\n---\n\n{}\n"


@pytest.fixture
def built(site: Path, run: Run) -> Path:
    """Return a site with an article in it, built once and known."""
    shutil.rmtree(site / ".sitegen", ignore_errors=True)
    write(site, "What is an IOP?", "Care on several days a week.")
    assert run("build", "--site", site).returncode == 0
    return site


def write(site: Path, title: str, text: str) -> None:
    (site / "content" / "iop.md").write_text(ARTICLE.format(title, text), encoding="utf-8")


def test_without_a_change_nothing_is_written_and_the_same_is_said(built: Path, run: Run) -> None:
    write(built, "What is an IOP?", "Care on several days a week:")
    first = run("build", "--site", built)

    again = run("build", "--site", built)

    assert first.stdout == again.stdout
    assert "list/missing" in again.stdout
    assert " 0 files written, " in again.stderr


def test_a_file_of_the_output_that_somebody_changed_is_written_again(built: Path, run: Run) -> None:
    page = built / "_site" / "iop" / "index.html"
    before = page.read_bytes()
    page.write_bytes(before.replace(b"days", b"DAYS"))

    result = run("build", "--site", built)

    assert " 1 file written, " in result.stderr
    assert page.read_bytes() == before


def test_a_change_is_seen_though_size_and_time_are_the_same(built: Path, run: Run) -> None:
    page = built / "content" / "iop.md"
    status = page.stat()
    write(built, "What is an IOP?", "Care on several DAYS a week.")
    assert page.stat().st_size == status.st_size
    os.utime(page, ns=(status.st_atime_ns, status.st_mtime_ns))

    run("build", "--site", built)

    assert "DAYS" in (built / "_site" / "iop" / "index.html").read_text(encoding="utf-8")


def test_a_build_says_why_a_page_was_made_anew(built: Path, run: Run) -> None:
    write(built, "What is an IOP?", "Care on some days a week.")

    result = run("build", "--site", built, "--explain", "/iop/")

    lines = dict(line.split(": ", 1) for line in result.stdout.splitlines())
    assert lines["Reading its file"].startswith("done anew, for ")
    assert lines["Converting its Markdown"] == "done anew, for content/iop.md has changed (texts)."
    assert lines["Rendering it"] == "done anew, for iop.md has changed (bodies)."


@pytest.mark.parametrize(
    ("path", "text", "cause"),
    [
        ("templates/partials/footer.html", FOOTER, "the template partials/footer.html has changed"),
        ("locales/en.yaml", "skip_link: On\n", 'the words "skip_link" have changed (in en)'),
        ("site_config.yaml", "tagline: New\n", '"tagline" in site_config.yaml has changed (for en)'),
        ("assets/css/brand.css", "p { margin: 1px; }\n", "the asset css/site.css has changed"),
    ],
)
def test_a_build_says_what_else_has_changed(path: str, text: str, cause: str, built: Path, run: Run) -> None:
    (built / path).parent.mkdir(parents=True, exist_ok=True)
    with (built / path).open("a", encoding="utf-8") as file:
        file.write(text)

    result = run("build", "--site", built, "--explain", "/iop/")

    lines = dict(line.split(": ", 1) for line in result.stdout.splitlines())
    assert lines["Rendering it"] == f"done anew, for {cause}."


def test_a_build_says_why_a_page_was_kept(built: Path, run: Run) -> None:
    write(built, "What is an IOP?", "Care on some days a week.")

    result = run("build", "--site", built, "--explain", "content/_index.md")

    assert set(result.stdout.splitlines()) == {
        f"{step}: kept, for nothing that it looks at has changed."
        for step in (
            "Reading its file",
            "Converting its Markdown",
            "Rendering it",
            "Checking its text",
            "Checking its HTML",
        )
    }


def test_a_page_that_is_not_there_cannot_be_explained(built: Path, run: Run) -> None:
    result = run("build", "--site", built, "--explain", "/php/")

    assert (result.returncode, result.stdout) == (2, "")
    assert 'at "/php/"' in result.stderr


def test_what_was_kept_is_verified(built: Path, run: Run) -> None:
    write(built, "What is an IOP?", "Care on some days a week.")

    result = run("build", "--site", built, "--verify")

    assert (result.returncode, result.stdout) == (0, "")
    assert "are those of a build from nothing." in result.stderr


def test_a_difference_from_a_build_from_nothing_is_named(
    built: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page is kept though its text has changed: what is planted here is the worst fault of a cache."""
    digest = World.digest

    def blind(world: World, read: Read) -> bytes:
        return world.known.setdefault(read, b"text") if read[0] == "texts" else digest(world, read)

    monkeypatch.setattr(World, "digest", blind)
    shutil.rmtree(built / ".sitegen")
    run("build", "--site", built)
    write(built, "What is an IOP?", "Care on some days a week.")

    result = run("build", "--site", built, "--verify")

    assert result.returncode == 1
    assert "iop/index.html is not the same." in result.stdout.splitlines()


def test_damaged_results_are_made_again(built: Path, run: Run) -> None:
    before = (built / "_site" / "iop" / "index.html").read_bytes()
    (pack,) = (built / ".sitegen" / "site").glob("results-*")
    pack.write_bytes(pack.read_bytes().replace(b"</html>", b"</HTML>"))
    shutil.rmtree(built / "_site")

    result = run("build", "--site", built)

    assert result.returncode == 0, result.stderr
    assert (built / "_site" / "iop" / "index.html").read_bytes() == before
