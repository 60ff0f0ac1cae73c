"""Whether a build with what is known of earlier ones comes out as one that knows of none."""

from collections.abc import Iterator
from pathlib import Path

from sitegen.content.load import Reading
from sitegen.findings import Findings
from sitegen.memo.run import Run
from sitegen.pipeline import Build, build_with, compressed
from sitegen.report.text import as_text


def differences(build: Build, folder: Path, *, compress: bool) -> tuple[str, ...]:
    """Return in sentences how a build that was written to `folder` differs from one made from nothing.

    `compress` says whether it has compressed copies of its files.

    There is none unless this program, or the disk, is at fault.

    Raises:
        SiteError: if there is no configuration or content any more.
    """
    run = Run(Findings())
    clean = build_with(Reading(build.root, build.day), run)
    if compress:
        clean = compressed(clean, run)
    return (*_in_files(build, clean, folder), *_in_findings(build, clean))


def _in_files(build: Build, clean: Build, folder: Path) -> Iterator[str]:
    built = {file.path: file for file in build.files}
    wanted = {file.path: file for file in clean.files}
    for path in sorted(built.keys() | wanted.keys()):
        if path not in wanted:
            yield f"{path} is not part of a site built from nothing."
        elif path not in built:
            yield f"{path} is missing."
        elif built[path].data != wanted[path].data:
            yield f"{path} is not the same."
        elif not _stands(folder / path, wanted[path].data):
            yield f"{path} does not stand in {folder}/ as it was built."


def _stands(file: Path, data: bytes) -> bool:
    try:
        return file.read_bytes() == data
    except OSError:
        return False


def _in_findings(build: Build, clean: Build) -> Iterator[str]:
    for finding in build.findings:
        if finding not in clean.findings:
            yield f"This is not found in a build from nothing: {as_text(finding)}"
    for finding in clean.findings:
        if finding not in build.findings:
            yield f"This is found in a build from nothing only: {as_text(finding)}"
