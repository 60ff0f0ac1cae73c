"""The report of a run, and its place in a document."""

import os
import platform
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from bench.session import Session
from bench.table import session_tables
from bench.tool import Tool

BEGIN, END = "<!-- figures: written by make bench -->", "<!-- end of the figures -->"


def make_report(
    command: str, tools: Iterable[Tool], missing: Mapping[str, str], sessions: Sequence[Session]
) -> str:
    """Return what was run, where, with what, and all figures."""
    versions = ", ".join(f"{tool.name} {tool.version}" for tool in tools)
    lines = [f"Measured with `{command}` on {machine()}: {versions}."]
    lines += [f"{name} is missing: {reason}." for name, reason in missing.items()]
    lines.append("Each cell has the median of the rounds (least–most).")
    return "\n\n".join(["\n".join(lines), *map(session_tables, sessions)])


def write_report(report: str, document: Path, begin: str = BEGIN) -> None:
    """Put the report into the document, in place of the last one.

    Raises:
        ValueError: if the document has no place for it.
    """
    before, found, rest = document.read_text(encoding="utf-8").partition(begin)
    _, end, after = rest.partition(END)
    if not (found and end):
        raise ValueError(f"{document} lacks {begin} or {END}")
    document.write_text(f"{before}{begin}\n\n{report}\n\n{END}{after}", encoding="utf-8")


def machine() -> str:
    """Return in a few words where the figures come from."""
    cores = len(os.sched_getaffinity(0))
    gibibytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    system = f"{platform.system()}, Python {platform.python_version()}"
    return f"{cores} cores with {gibibytes:.0f} GB of memory, {system}"
