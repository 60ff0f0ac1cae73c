"""The command that moves a page, a section or a file beside a page, and all that leads to it.

Exit codes: 0 it is moved, or would be; 1 it would bring an error; 2 it could not start.
"""

import difflib
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from sitegen.cli.day import today
from sitegen.cli.options import site_option
from sitegen.cli.terminal import ProgressBar, print_findings, say, stop_where_it_cannot_start
from sitegen.move.move import Move, make_move, work_out_move
from sitegen.move.plan import MovePlan
from sitegen.report.forms import ReportFormat
from sitegen.report.text import counted


@click.command()
@click.argument("old")
@click.argument("new")
@click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
@site_option
def move(old: str, new: str, root: Path, *, dry_run: bool) -> None:
    """Move the page, section or file at OLD to NEW, with all links to it; old addresses redirect."""
    with stop_where_it_cannot_start():
        made = work_out_move(old, new, root, today(), ProgressBar())
        if made.faults:
            print_findings(made.faults, ReportFormat.TEXT)
            say("Nothing was moved: this is what would be wrong afterwards.", colour="red")
            sys.exit(1)
        if not dry_run:
            make_move(made, root)
    click.echo("\n".join(_diff(made) if dry_run else _changes(made.plan)))
    for words in _notes(made.plan):
        say(words)
    say(_summary(made.plan, is_dry=dry_run), colour="green")


def _diff(made: Move) -> Iterator[str]:
    """Yield the lines of a unified diff; a file that moves as it is has its two names."""
    names = {new: old for old, new in made.plan.moved.items()}
    for new, data in sorted(made.plan.written.items()):
        old = names.get(new, new)
        if data == made.files[old]:
            yield f"{old} -> {new}"
        else:
            before, after = made.files[old].decode().splitlines(), data.decode().splitlines()
            yield from difflib.unified_diff(before, after, old, new, lineterm="")


def _changes(plan: MovePlan) -> Iterator[str]:
    yield from (f"{old} -> {new}" for old, new in sorted(plan.moved.items()))
    yield from (f"{path}: {counted(number, 'link')}" for path, number in sorted(plan.links.items()))


def _notes(plan: MovePlan) -> Iterator[str]:
    yield from (f"{old} leads to {new} from now on." for old, new in sorted(plan.addresses.items()))
    for path in plan.staying:
        yield f"{path} stays: others may link to its address, which could not lead them on."
    for path in sorted(_without_redirect(plan.moved)):
        yield f"/{path.removeprefix('content/')} leads nowhere from now on: only pages can be redirected."
    if plan.held:
        yield f"The words are the same, so what was said of them still holds: {', '.join(plan.held)}."


def _without_redirect(moved: Mapping[str, str]) -> Iterator[str]:
    return (path for path in moved if not path.endswith(".md"))


def _summary(plan: MovePlan, *, is_dry: bool) -> str:
    links, moved = counted(sum(plan.links.values()), "link"), counted(len(plan.moved), "file")
    move, change = ("would move", "would change") if is_dry else ("moved", "changed")
    return f"{moved} {move}, {links} {change} in {counted(len(plan.links), 'file')}."
