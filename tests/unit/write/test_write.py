from pathlib import Path

import pytest

from sitegen.findings import Place, SiteError
from sitegen.memo.files import Files
from sitegen.render.output import OutputFile
from sitegen.write.plan import WritePlan, plan_writes
from sitegen.write.publish import publish


def files(**contents: str) -> list[OutputFile]:
    return [
        OutputFile(f"{name}.html", text.encode(), Place("content/a.md")) for name, text in contents.items()
    ]


def write(folder: Path, built: list[OutputFile]) -> WritePlan:
    plan = plan_writes(built, folder, known := Files({}))
    return publish(plan, known).plan


def contents(folder: Path) -> dict[str, str]:
    return {
        f.relative_to(folder).as_posix(): f.read_text() for f in folder.rglob("*.*") if f.suffix == ".html"
    }


def test_a_new_folder_gets_every_file(tmp_path: Path) -> None:
    plan = write(tmp_path / "_site", files(a="1", b="2"))

    assert contents(tmp_path / "_site") == {"a.html": "1", "b.html": "2"}
    assert (len(plan.changed), plan.unchanged) == (3, 0)


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    write(tmp_path, files(a="1", b="2"))
    before = (tmp_path / "a.html").stat().st_mtime_ns

    plan = write(tmp_path, files(a="1", b="3"))

    assert [file.path for file in plan.changed] == ["b.html", "build-manifest.json"]
    assert (tmp_path / "a.html").stat().st_mtime_ns == before


def test_a_second_build_of_the_same_site_writes_nothing(tmp_path: Path) -> None:
    write(tmp_path, files(a="1"))

    plan = plan_writes(files(a="1"), tmp_path, Files({}))

    assert (plan.changed, plan.removed, plan.unchanged) == ((), (), 2)


def test_what_has_no_source_any_more_is_removed_with_its_empty_folder(tmp_path: Path) -> None:
    write(tmp_path, [OutputFile("old/index.html", b"x", Place("a.md")), *files(a="1")])

    plan = write(tmp_path, files(a="1"))

    assert plan.removed == ("old/index.html",)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.html", "build-manifest.json"]


def test_a_file_of_someone_else_stays(tmp_path: Path) -> None:
    (tmp_path / "CNAME").write_text("example.org")

    plan = write(tmp_path, files(a="1"))

    assert plan.foreign == ("CNAME",)
    assert (tmp_path / "CNAME").read_text() == "example.org"


def test_a_file_of_someone_else_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("mine")

    with pytest.raises(SiteError, match=r"a\.html was not written by this program"):
        plan_writes(files(a="1"), tmp_path, Files({}))

    assert (tmp_path / "a.html").read_text() == "mine"


def test_a_manifest_that_was_tampered_with_cannot_remove_files_elsewhere(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("mine")
    site = tmp_path / "_site"
    write(site, files(a="1"))
    manifest = '{"files": {"../outside.txt": "0", "' + outside.as_posix() + '": "0", "a.html": "0"}}'
    (site / "build-manifest.json").write_text(manifest)

    plan = write(site, files(b="2"))

    assert plan.removed == ("a.html",)
    assert outside.read_text() == "mine"


@pytest.mark.parametrize("broken", ["", "{", "[]", '{"files": 1}', '{"files": ["a"]}', "\x00"])
def test_a_broken_manifest_makes_every_file_foreign(tmp_path: Path, broken: str) -> None:
    write(tmp_path, files(a="1", b="2"))
    (tmp_path / "build-manifest.json").write_text(broken)

    plan = plan_writes(files(a="1"), tmp_path, Files({}))

    assert (plan.removed, plan.foreign) == ((), ("b.html",))
