"""A disk that fills up while a site is published leaves the site that stood there."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen.findings import Place, SiteError
from sitegen.render.output import OutputFile
from tests.publishing import (
    contents,
    disk_that_promises_too_much,
    leave_free,
    publish_to,
    site,
    small_disk,
)

OLD = site(home="Welcome", iop="What it is", gone="x" * 30_000)
NEW = site(home="Welcome back", iop="y" * 20_000, fresh="z" * 40_000)
STEP = 4096
"""What a file takes up at least."""


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", 1) as disk:
        yield disk


@pytest.mark.parametrize("name", ["_site", ""], ids=["a folder on the disk", "the disk itself"])
def test_a_full_disk_leaves_the_old_site_and_room_makes_it_the_new_one(disk: Path, name: str) -> None:
    """The disk itself is mounted, and cannot be exchanged for another folder."""
    folder = disk / name
    publish_to(folder, OLD)
    (folder / "CNAME").write_text("example.org", encoding="utf-8")
    old = contents(folder)
    refused = 0

    for free in range(0, 60 * STEP, STEP):
        ballast = leave_free(disk, free)
        try:
            publish_to(folder, NEW)
        except SiteError as error:
            refused += 1
            assert "No space left on device" in str(error)
            ballast.unlink()
            assert contents(folder) == old
            assert [path.name for path in disk.iterdir() if ".sitegen-new" in path.name] == []
        else:
            ballast.unlink()
            break

    assert refused > 3
    assert {file.path: file.data.decode() for file in NEW}.items() <= contents(folder).items()
    assert "gone/index.html" not in contents(folder)


@pytest.mark.parametrize("name", ["_site", ""], ids=["a folder on the disk", "the disk itself"])
def test_what_does_not_reach_the_disk_is_not_published(tmp_path: Path, name: str) -> None:
    """Each file is written without complaint; that there is no room turns out as they are written through."""
    with disk_that_promises_too_much(tmp_path / "disk") as disk:
        folder = disk / name
        publish_to(folder, OLD)

        with pytest.raises(SiteError, match="stands as it was"):
            publish_to(folder, [*NEW, OutputFile("film", os.urandom(20_000_000), Place("content"))])

        assert {file.path: (folder / file.path).read_bytes() for file in OLD} == {
            file.path: file.data for file in OLD
        }
