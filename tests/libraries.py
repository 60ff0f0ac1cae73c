"""Libraries for tests that need nothing else of a site."""

from datetime import date
from pathlib import Path

from sitegen.content.discover import discover
from sitegen.content.library import Library
from sitegen.content.load import Reading, load_library
from sitegen.content.watched import offer_texts
from sitegen.findings import Findings
from sitegen.memo.pack import Kept, Pack
from sitegen.memo.reads import CONFIG, TEMPLATES
from sitegen.memo.run import Run


def library_in(root: Path, day: date, findings: Findings, *, with_withheld: bool = False) -> Library:
    """Return the content of the site in `root` in its own language."""
    files = discover(root / "content", findings)
    return load_library(files, Reading(root, day, with_withheld=with_withheld), Run(findings))


def run_over(library: Library, findings: Findings) -> Run:
    """Return a run whose stages can tell apart the texts of a library, which has no site around it."""
    run = Run(findings)
    for name in (TEMPLATES, f"{CONFIG}en"):
        run.memo.world.offer(name, lambda _: b"no site")
    offer_texts([library], run.memo.world)
    return run


def text_of(words: str) -> Kept:
    """Return a text as the body of a page."""
    pack = Pack(None)
    return Kept(pack, *pack.add((words.encode(),)))
