"""`build.py build --compress`: copies for hosts that send compressed files as they lie beside the others."""

import gzip
import json
import shutil
from pathlib import Path

import brotli
import pytest

from tests.acceptance.conftest import SITES, Run

READERS = {".br": brotli.decompress, ".gz": gzip.decompress}
KEPT = "Compressing it: kept, for nothing that it looks at has changed."
ANEW = "Compressing it: done anew, for {} has changed (built files)."
ARTICLE = "---\ntitle: What is an IOP?\ndescription: What an IOP is.\n---\n\n{}\n"


@pytest.fixture(scope="module")
def compressed(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the output of the site with every kind of content, with copies, as verified."""
    root = tmp_path_factory.mktemp("compressed")
    site, output = shutil.copytree(SITES / "valid" / "everything", root / "site"), root / "output"
    result = run("build", "--site", site, "--output", output, "--compress", "--verify")
    assert result.returncode == 0, result.stdout + result.stderr
    return output


def article(site: Path, text: str) -> None:
    (site / "content" / "iop.md").write_text(ARTICLE.format(text), encoding="utf-8")


def copies_in(folder: Path) -> set[str]:
    files = (file for file in folder.rglob("*") if file.suffix in READERS)
    return {file.relative_to(folder).as_posix() for file in files}


def last_step(run: Run, site: Path, page: str) -> str:
    """Return what is said of the compression of a page in one more build."""
    return str(run("build", "--site", site, "--compress", "--explain", page).stdout.splitlines()[-1])


@pytest.mark.parametrize("ending", READERS)
def test_a_copy_decompresses_to_its_file(compressed: Path, ending: str) -> None:
    copies = [path for path in copies_in(compressed) if path.endswith(ending)]

    assert len(copies) > 20
    for path in copies:
        file = compressed / path.removesuffix(ending)
        assert READERS[ending]((compressed / path).read_bytes()) == file.read_bytes(), path


def test_a_copy_saves_a_packet(compressed: Path) -> None:
    for path in copies_in(compressed):
        copy = compressed / path
        assert copy.with_suffix("").stat().st_size - copy.stat().st_size >= 1460, path


def test_pages_styles_scripts_and_the_search_index_have_copies(compressed: Path) -> None:
    copied = {Path(path).with_suffix("").suffix for path in copies_in(compressed)}

    assert copied >= {".html", ".css", ".mjs"}


@pytest.mark.parametrize(
    "name", ["_headers", ".nojekyll", "build-manifest.json", "favicon.ico", "robots.txt"]
)
def test_what_is_no_text_or_not_sent_or_small_has_no_copy(compressed: Path, name: str) -> None:
    assert (compressed / name).is_file()
    assert not copies_in(compressed) & {f"{name}.br", f"{name}.gz"}


def test_copies_are_in_the_manifest(compressed: Path) -> None:
    manifest = json.loads((compressed / "build-manifest.json").read_bytes())

    assert copies_in(compressed) == {path for path in manifest["files"] if Path(path).suffix in READERS}


def test_copies_come_and_go_with_the_option(run: Run, site: Path) -> None:
    run("build", "--site", site)
    run("build", "--site", site, "--compress")
    with_option = copies_in(site / "_site")

    run("build", "--site", site)

    assert {"index.html.br", "index.html.gz"} <= with_option
    assert copies_in(site / "_site") == set()


def test_a_second_build_compresses_nothing(run: Run, site: Path) -> None:
    run("build", "--site", site, "--compress")

    assert last_step(run, site, "/") == KEPT


def test_one_edit_compresses_one_page(run: Run, site: Path) -> None:
    article(site, "Care on several days.")
    run("build", "--site", site, "--compress")
    article(site, "Care on many days.")

    assert last_step(run, site, "iop.md") == ANEW.format("iop/index.html")
    article(site, "Care on most days.")
    assert last_step(run, site, "/") == KEPT


def test_a_build_that_fails_forgets_no_copy(run: Run, site: Path) -> None:
    run("build", "--site", site, "--compress")
    article(site, "Read [what a day is](hospital.md).")
    failed = run("build", "--site", site, "--compress")
    (site / "content" / "iop.md").unlink()

    assert failed.returncode == 1
    assert last_step(run, site, "/") == KEPT


def test_a_copy_of_ones_own_stays(run: Run, site: Path) -> None:
    text, own = b"Words. " * 1000, gzip.compress(b"Words. " * 1000, 1)
    (site / "static").mkdir(exist_ok=True)
    (site / "static" / "words.txt").write_bytes(text)
    (site / "static" / "words.txt.gz").write_bytes(own)

    result = run("build", "--site", site, "--compress")

    assert (result.returncode, result.stdout) == (0, "")
    assert (site / "_site" / "words.txt.gz").read_bytes() == own
    assert brotli.decompress((site / "_site" / "words.txt.br").read_bytes()) == text


def test_all_cores_make_the_same_copies(run: Run, tmp_path: Path) -> None:
    site = shutil.copytree(SITES / "valid" / "minimal", tmp_path / "site")
    for number in range(40):
        (site / "content" / f"page-{number}.md").write_text(
            f"---\ntitle: Page {number}\ndescription: Page number {number}.\n---\n\nIts text.\n",
            encoding="utf-8",
        )
    result = run("build", "--site", site, "--compress", "--verify")

    assert result.returncode == 0, result.stdout + result.stderr
    assert {f"page-{number}/index.html.br" for number in range(40)} <= copies_in(site / "_site")
