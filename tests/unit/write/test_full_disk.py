"""A disk that fills up while a site is published leaves the site that stood there."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen.findings import SiteError
from tests.publishing import contents, publish_to, site

OLD = site(home="Welcome", iop="What it is", gone="x" * 30_000)
NEW = site(home="Welcome back", iop="y" * 20_000, fresh="z" * 40_000)
STEP = 4096
"""What a file takes up at least."""


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Return a disk of one megabyte."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "none", str(disk)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only root can make a small disk, and not in every sandbox")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)  # noqa: S607


@pytest.mark.parametrize("name", ["_site", ""], ids=["a folder on the disk", "the disk itself"])
def test_a_full_disk_leaves_the_old_site_and_room_makes_it_the_new_one(disk: Path, name: str) -> None:
    """The disk itself is mounted, and cannot be exchanged for another folder."""
    folder, ballast = disk / name, disk / "ballast"
    publish_to(folder, OLD)
    (folder / "CNAME").write_text("example.org", encoding="utf-8")
    old = contents(folder)
    refused = 0

    for free in range(0, 60 * STEP, STEP):
        ballast.write_bytes(b"")
        with ballast.open("wb") as file:
            status = os.statvfs(disk)
            file.write(b"0" * max(0, status.f_bavail * status.f_frsize - free))
        try:
            publish_to(folder, NEW)
        except SiteError as error:
            refused += 1
            assert "No space left on device" in str(error)
            ballast.unlink()
            assert contents(folder) == old
            assert [path.name for path in disk.iterdir() if ".sitegen-new" in path.name] == []
        else:
            break

    assert refused > 3
    ballast.unlink(missing_ok=True)
    assert {file.path: file.data.decode() for file in NEW}.items() <= contents(folder).items()
    assert "gone/index.html" not in contents(folder)
