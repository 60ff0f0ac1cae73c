"""Paths as people type them."""

from pathlib import Path

import pytest

from sitegen.typed_paths import typed_paths

PAGE = "content/levels/iop.md"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a site in a folder below the one in which people type."""
    monkeypatch.chdir(tmp_path)
    return Path("practice")


@pytest.mark.parametrize(
    "typed",
    [
        PAGE,
        "levels/iop.md",
        "/levels/iop.md",
        "./content/levels/iop.md",
        f"practice/{PAGE}",
        f"./practice/levels/../{PAGE}",
        "content\\levels\\iop.md",
        "practice\\content\\levels\\iop.md",
    ],
)
def test_a_path_may_begin_here_or_in_the_site_or_in_its_content(typed: str, site: Path) -> None:
    assert PAGE in typed_paths(typed, site)


def test_what_counts_from_here_is_the_likeliest(site: Path) -> None:
    assert typed_paths(f"practice/{PAGE}", site) == (PAGE, f"practice/{PAGE}", f"content/practice/{PAGE}")


def test_a_path_may_be_absolute(site: Path) -> None:
    assert typed_paths(str(site.absolute() / PAGE), site)[0] == PAGE


def test_a_folder_may_end_in_a_slash(site: Path) -> None:
    assert typed_paths("content/levels/", site) == typed_paths("content\\levels", site)


def test_the_folder_of_the_site_may_be_meant(site: Path) -> None:
    assert typed_paths("practice", site)[0] == "."


@pytest.mark.parametrize("typed", ["", "../../iop.md"])
def test_what_is_not_in_the_site_is_no_path(typed: str, site: Path) -> None:
    assert typed_paths(typed, site) == ()
