"""Which addresses browsers may keep for good."""

import hashlib

from sitegen.findings import Place
from sitegen.render.caching import kept_for_good
from sitegen.render.output import OutputFile


def named_after_content(folder: str, data: bytes = b"x", end: str = "css") -> OutputFile:
    return file(f"{folder}/a.{hashlib.sha256(data).hexdigest()[:8]}.{end}", data)


def file(path: str, data: bytes = b"x") -> OutputFile:
    return OutputFile(path, data, Place("static"))


def kept(*files: OutputFile, others: tuple[str, ...] = ()) -> tuple[str, ...]:
    return kept_for_good({each.path: each for each in files}, others)


def test_a_folder_of_such_files_alone_has_one_rule() -> None:
    page, style, script = (
        file("index.html"),
        named_after_content("assets/css"),
        named_after_content("assets/js"),
    )

    assert kept(page, style, script) == ("/assets/*",)


def test_a_folder_with_another_file_has_rules_for_what_is_beside_it() -> None:
    style, deep, script = (named_after_content(f"assets/{each}") for each in ("css", "js/deep", "js"))

    assert kept(file("a.html"), style, deep, script, file("assets/js/LICENSE.txt")) == (
        "/assets/css/*",
        f"/{script.path}",
        "/assets/js/deep/*",
    )


def test_a_file_with_the_digest_of_another_content_is_not_kept() -> None:
    assert kept(file("index.html"), file("assets/a.0123abcd.css")) == ()


def test_folders_that_are_filled_later_are_not_kept() -> None:
    page, style = file("index.html"), named_after_content("assets/css")

    assert kept(page, style, others=("assets/shared",)) == ("/assets/css/*",)


def test_nothing_is_kept_where_there_is_nothing() -> None:
    assert kept() == ()
