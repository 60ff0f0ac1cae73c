"""`_redirects`: old addresses, and the site's own lines."""

import shutil
from datetime import date
from pathlib import Path

from sitegen.findings import Findings
from sitegen.host_files.redirects_file import Redirect, read_redirects
from sitegen.pipeline import Build, build_site

SITES = Path(__file__).parents[2] / "sites" / "valid"
PAGE = "---\ntitle: What it costs\ndescription: What you may have to pay.\naliases: {}\n---\n\nAsk first.\n"


def build_with(root: Path, own: str = "", aliases: str = "[]", **static: str) -> Build:
    site = shutil.copytree(SITES / "minimal", root / "site")
    (site / "content" / "costs.md").write_text(PAGE.format(aliases), encoding="utf-8")
    (site / "static").mkdir()
    for name, text in {"_redirects": own, **static}.items():
        (site / "static" / name).write_text(text, encoding="utf-8")
    return build_site(site, date(2026, 11, 21), Findings())


def redirects_of(build: Build) -> list[str]:
    return [
        line for file in build.files if file.path == "_redirects" for line in file.data.decode().splitlines()
    ]


def test_old_addresses_lead_on_with_and_without_their_last_slash(tmp_path: Path) -> None:
    build = build_with(tmp_path, aliases="[/prices/, /prices.html]")

    assert redirects_of(build) == ["/prices/ /costs/ 301", "/prices.html /costs/ 301", "/prices /costs/ 301"]
    assert {"prices/index.html", "prices.html"} <= {file.path for file in build.files}


def test_without_old_addresses_there_is_no_file(tmp_path: Path) -> None:
    assert redirects_of(build_with(tmp_path)) == []


def test_below_a_path_both_addresses_have_it(tmp_path: Path) -> None:
    site = shutil.copytree(SITES / "everything", tmp_path / "site")

    read = read_redirects("\n".join(redirects_of(build_site(site, date(2026, 11, 21), Findings()))))

    assert Redirect("/harbor/crisis.html", "/harbor/help-now/", 301) in read
    assert all(each.alias.startswith("/harbor/") and each.target.startswith("/harbor/") for each in read)


def test_old_addresses_of_a_translation_lead_to_it(tmp_path: Path) -> None:
    site = shutil.copytree(SITES / "two-languages", tmp_path / "site")
    page = site / "content" / "help.es.md"
    text = page.read_text(encoding="utf-8").replace("---\n", "---\naliases: [/es/socorro/]\n", 1)
    page.write_text(text, encoding="utf-8")

    lines = redirects_of(build_site(site, date(2026, 11, 21), Findings()))

    assert "/guide/es/socorro/ /guide/es/help/ 301" in lines


def test_own_lines_come_first_and_those_with_wildcards_last(tmp_path: Path) -> None:
    """Cloudflare counts every line below one with a wildcard as a wildcard's."""
    build = build_with(tmp_path, "# Moved\n/blog/*  /costs/ 302\n/x /costs/\n", "[/prices/]")

    assert redirects_of(build) == [
        "/x /costs/",
        "/prices/ /costs/ 301",
        "/prices /costs/ 301",
        "/blog/*  /costs/ 302",
    ]
    assert build.findings == ()


def test_an_address_that_a_file_has_is_left_to_it(tmp_path: Path) -> None:
    build = build_with(tmp_path, aliases="[/keys/]", keys="public")

    assert "/keys /costs/ 301" not in redirects_of(build)


def test_an_old_address_with_a_line_of_its_own_is_not_written_twice(tmp_path: Path) -> None:
    build = build_with(tmp_path, "/prices/ /costs/ 308\n", "[/prices/]")

    assert redirects_of(build) == ["/prices/ /costs/ 308"]
    assert build.findings == ()


def test_where_not_all_have_room_those_without_a_slash_are_left_out(tmp_path: Path) -> None:
    aliases = ", ".join(f"/old-{number}/" for number in range(1001))

    build = build_with(tmp_path, aliases=f"[{aliases}]")

    assert len(redirects_of(build)) == 1001
    assert build.findings == ()


def test_more_old_addresses_than_cloudflare_reads_are_told_of(tmp_path: Path) -> None:
    aliases = "".join(f"\n  - /old-{number}/" for number in range(2001))

    build = build_with(tmp_path, aliases=aliases)

    (found,) = build.findings
    assert (found.rule, found.place.path, found.place.line) == (
        "host/too-many-rules",
        "content/costs.md",
        2005,
    )
    assert len(redirects_of(build)) == 2001


def test_a_file_against_jekyll_of_its_own_is_no_conflict(tmp_path: Path) -> None:
    assert build_with(tmp_path, **{".nojekyll": ""}).findings == ()
