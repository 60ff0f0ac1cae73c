"""The report of a run, and its place in `docs/performance.md`."""

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
    lines = [f"Measured with `{command}` on {_machine()}: {versions}."]
    lines += [f"{name} is missing: {reason}." for name, reason in missing.items()]
    lines.append("Each cell has the median of the rounds (least–most).")
    return "\n\n".join(["\n".join(lines), *map(session_tables, sessions)])


def write_report(report: str, document: Path) -> None:
    """Put the report into the document, in place of the last one.

    Raises:
        ValueError: if the document has no place for it.
    """
    before, begin, rest = document.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"{document} lacks {BEGIN} or {END}")
    document.write_text(f"{before}{BEGIN}\n\n{report}\n\n{END}{after}", encoding="utf-8")


def _machine() -> str:
    cores = len(os.sched_getaffinity(0))
    gibibytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    system = f"{platform.system()}, Python {platform.python_version()}"
    return f"{cores} cores with {gibibytes:.0f} GB of memory, {system}"
