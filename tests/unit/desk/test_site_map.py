from pathlib import Path

from sitegen.desk.site_map import Branch, site_maps
from tests.unit.desk.small_sites import SPANISH, WAYS, built, page

MENU = "menu: [{page: care/_index.md}]\nfooter: [{page: care/_index.md}, {page: about.md}]\n"


def test_pages_stand_below_their_sections_in_reading_order(tmp_path: Path) -> None:
    files = {
        "care/_index.md": page("Care", "order: 1\n"),
        "care/php.md": page("PHP", "order: 2\n"),
        "care/iop.md": page("IOP", "order: 1\n"),
        "about.md": page("About", "order: 2\n"),
    }

    (whole,) = site_maps(built(tmp_path, files).sites, WAYS)

    assert (whole.language, whole.pages) == ("English", 6)
    assert lines(whole.tree) == ["A small site", "- Care", "-- IOP", "-- PHP", "- About"]


def test_pages_in_no_list_stand_apart(tmp_path: Path) -> None:
    (whole,) = site_maps(built(tmp_path, {"thanks.md": page("Thanks", "in_listing: false\n")}).sites, WAYS)

    assert lines(whole.apart) == ["Not found", "Thanks"]


def test_it_is_told_what_the_menus_name(tmp_path: Path) -> None:
    files = {"care/_index.md": page("Care"), "about.md": page("About")}

    (whole,) = site_maps(built(tmp_path, files, MENU).sites, WAYS)

    below = whole.tree[0].below
    assert {branch.way.title: branch.marks for branch in below} == {
        "About": ("at the foot",),
        "Care": ("in the menu", "at the foot"),
    }


def test_each_language_has_its_map(tmp_path: Path) -> None:
    files = {"_index.es.md": page("Un sitio"), "a.md": page("A")}

    maps = site_maps(built(tmp_path, files, SPANISH).sites, WAYS)

    assert [(each.language, lines(each.tree)) for each in maps] == [
        ("English", ["A small site", "- A"]),
        ("Español", ["Un sitio"]),
    ]


def lines(branches: tuple[Branch, ...], depth: str = "") -> list[str]:
    """Return the titles in order, each with a hyphen for each page above it."""
    found = []
    for branch in branches:
        found += [f"{depth} {branch.way.title}".strip(), *lines(branch.below, f"{depth}-")]
    return found
