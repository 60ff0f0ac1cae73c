"""The icons and the web manifest: one drawing for all, which leaves no app behind on a shared device."""

import json
import struct
from pathlib import Path

from tests.acceptance.conftest import PREFIX, Run
from tests.acceptance.html_pages import linked_pages_of

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#f00" d="M0 0h8v8H0z"/></svg>'
)
PNG = b"\x89PNG\r\n\x1a\n"


def size_of(png: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">2I", png[16:24])
    return width, height


def test_icons_are_drawn_from_the_one_drawing(published: Path) -> None:
    touch, large = ((published / name).read_bytes() for name in ("apple-touch-icon.png", "icon-512.png"))
    icon = (published / "favicon.ico").read_bytes()

    assert (size_of(touch), size_of(large)) == ((180, 180), (512, 512))
    assert icon[:8] == b"\0\0\1\0\1\0\x20\x20"
    assert size_of(icon[icon.index(PNG) :]) == (32, 32)


def test_a_site_brings_a_drawing_or_single_icons_of_its_own(site: Path, run: Run, tmp_path: Path) -> None:
    output = tmp_path / "output"
    run("build", "--site", site, "--output", output)
    before = {name: (output / name).read_bytes() for name in ("apple-touch-icon.png", "favicon.ico")}
    (site / "static").mkdir()
    (site / "static" / "favicon.svg").write_text(DRAWING, encoding="utf-8")
    (site / "static" / "favicon.ico").write_bytes(b"its own")

    result = run("build", "--site", site, "--output", output)

    assert result.returncode == 0, result.stdout
    assert (output / "favicon.ico").read_bytes() == b"its own"
    assert (output / "apple-touch-icon.png").read_bytes() != before["apple-touch-icon.png"]


def test_the_manifest_makes_a_bookmark_and_no_app(published: Path) -> None:
    manifest = json.loads((published / "manifest.webmanifest").read_text(encoding="utf-8"))

    assert manifest["display"] == "browser"
    assert manifest["start_url"] == f"{PREFIX}/"
    assert all((published / icon["src"]).is_file() for icon in manifest["icons"])


def test_every_page_leads_to_the_manifest_and_may_load_it(published: Path) -> None:
    for path, page in linked_pages_of(published).items():
        link, policy = page.select("link[rel=manifest]"), page.select("meta[http-equiv]")

        assert [element.attrs["href"] for element in link] == [f"{PREFIX}/manifest.webmanifest"], path
        assert "manifest-src 'self'" in str(policy[0].attrs["content"]), path
