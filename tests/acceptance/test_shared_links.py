"""A link that somebody shares: what previews show of it, and what they must not."""

import struct
from pathlib import Path

import turbohtml

from tests.acceptance.conftest import PREFIX
from tests.acceptance.html_pages import linked_pages_of

HOST = "https://example.org"
MOST_BYTES = 40 * 1024
PNG = b"\x89PNG\r\n\x1a\n"


def said_by(page: turbohtml.Document) -> dict[str, str]:
    """Return what a page says to previews, by property."""
    metas = page.select("meta[property^='og:'], meta[name^='twitter:']")
    return {
        str(meta.attrs.get("property") or meta.attrs["name"]): str(meta.attrs["content"]) for meta in metas
    }


def size_of(png: Path) -> tuple[int, int]:
    width, height = struct.unpack(">2I", png.read_bytes()[16:24])
    return width, height


def test_a_page_shows_its_title_its_description_and_its_picture(everything: Path) -> None:
    said = said_by(linked_pages_of(everything)["levels/iop/index.html"])

    assert said == {
        "og:url": f"{HOST}/harbor/levels/iop/",
        "og:type": "article",
        "og:site_name": "Harbor guide",
        "og:title": "Intensive Outpatient Program",
        "og:description": "What an IOP is and what a day in it looks like.",
        "og:locale": "en_US",
        "og:image": said["og:image"],
        "og:image:alt": "Intensive Outpatient Program",
        "og:image:width": "1200",
        "og:image:height": "630",
        "twitter:card": "summary_large_image",
    }


def test_a_page_with_an_exit_button_speaks_of_the_site_alone(everything: Path) -> None:
    discreet = said_by(linked_pages_of(everything)["help-now/index.html"])
    home = said_by(linked_pages_of(everything)["index.html"])

    assert discreet == {
        **home,
        "og:url": f"{HOST}/harbor/help-now/",
        "og:type": "article",
        "og:description": "every kind of content on a few pages",
    }
    assert discreet["og:image:alt"] == "Harbor guide"


def test_every_picture_is_there_small_and_as_large_as_said(published: Path) -> None:
    for path, page in linked_pages_of(published).items():
        address = said_by(page)["og:image"]
        file = published / address.removeprefix(f"{HOST}{PREFIX}/")

        assert file.read_bytes().startswith(PNG), path
        assert file.stat().st_size <= MOST_BYTES, path
        assert size_of(file) == (1200, 630), path


def test_no_picture_is_published_that_no_page_shows(published: Path) -> None:
    shown = {said_by(page)["og:image"].rpartition("/")[2] for page in linked_pages_of(published).values()}

    assert {file.name for file in (published / "assets" / "shared").iterdir()} == shown
