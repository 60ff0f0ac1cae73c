"""What the search of a built site leads to is there."""

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

from tests.acceptance.conftest import PREFIX
from tests.acceptance.html_pages import found_in, pages_of


def test_every_result_leads_to_a_place_that_is_there(published: Path) -> None:
    urls = [urlsplit(url) for file in (published / "assets/search").iterdir() for url in results_of(file)]

    lost = [url.geturl() for url in urls if url.fragment not in {"", *ids_on(url.path, published)}]

    assert urls
    assert lost == []


def test_without_a_script_the_search_page_lists_every_page_and_shows_no_form(published: Path) -> None:
    (path,) = (path for path in found_in(published, "[data-search]") if path.startswith("search/"))
    page = pages_of(published)[path]
    linked = {str(link.attrs["href"]) for link in page.select("[data-topics] a")}

    entries = re.findall(r"<loc>https://example\.org([^<]+)</loc>", (published / "sitemap.xml").read_text())

    assert set(entries) - linked - {f"{PREFIX}/"} == {link for link in entries if "/es/" in link}
    assert [str(form.attrs.get("hidden")) for form in page.select("[data-search] form")] == [""]


def results_of(file: Path) -> list[str]:
    (written,) = re.findall(r"^export const index = '(.*)';$", file.read_text(encoding="utf-8"), re.M)
    index = json.loads(written.replace("\\'", "'").replace("\\\\", "\\"))
    return list(index["documentIds"].values())


def ids_on(address: str, site: Path) -> set[str]:
    page = pages_of(site)[f"{address.removeprefix(f'{PREFIX}/')}index.html"]
    return {str(element.attrs["id"]) for element in page.select("[id]")}
