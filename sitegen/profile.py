"""Where the time of a build went, as tables of text."""

from collections.abc import Iterator, Sequence

from sitegen.memo.reads import Spent
from sitegen.memo.spent import Stage
from sitegen.pipeline import Build
from sitegen.reasons import work_of
from sitegen.timed_templates import TEMPLATE

_SLOWEST = 10
_Row = tuple[str, ...]


def profile(build: Build, writing: float, seconds: float) -> tuple[str, ...]:
    """Return the lines of the tables; `writing` is what that took, `seconds` is all that the run took."""
    stages = [*_summed(build.work.stages), Stage("Writing", writing, 0, 0)]
    rest = seconds - sum(stage.seconds for stage in stages)
    stages += [Stage("All else", rest, 0, 0), Stage("In all", seconds, 0, 0)]
    return (
        *_table(("Stage", "Seconds", "Done", "Kept"), map(_stage_row, stages)),
        "",
        *_table(("Template", "Seconds", "With what it includes", "Times"), _templates(build)),
        "",
        *_table(("Slowest page", "Seconds in all processes"), _slowest(build)),
    )


def _summed(stages: Sequence[Stage]) -> Iterator[Stage]:
    """Yield each stage once; one that each language has is there more than once."""
    for name in dict.fromkeys(stage.name for stage in stages):
        same = [stage for stage in stages if stage.name == name]
        yield Stage(
            name,
            sum(stage.seconds for stage in same),
            sum(stage.done for stage in same),
            sum(stage.kept for stage in same),
        )


def _stage_row(stage: Stage) -> _Row:
    return stage.name, f"{stage.seconds:.3f}", str(stage.done or ""), str(stage.kept or "")


def _templates(build: Build) -> Iterator[_Row]:
    spent = {name: spent for (kind, name), spent in build.work.spent.items() if kind == TEMPLATE}
    for name, each in sorted(spent.items(), key=lambda item: (-item[1].own, item[0])):
        yield name, f"{each.own:.3f}", f"{each.seconds:.3f}", str(each.times)


def _slowest(build: Build) -> Iterator[_Row]:
    spent = build.work.spent
    seconds = {
        page.path: sum(spent.get(name, Spent()).seconds for name in work_of(page, site))
        for site in build.sites
        for page in site.library.pages.values()
    }
    slowest = sorted(seconds.items(), key=lambda item: (-item[1], item[0]))[:_SLOWEST]
    yield from ((path, f"{each:.3f}") for path, each in slowest if each)


def _table(head: _Row, rows: Iterator[_Row]) -> Iterator[str]:
    """Yield the lines of a table; numbers stand at the right of their columns."""
    lines = [head, *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for name, *numbers in lines:
        aligned = (number.rjust(width) for number, width in zip(numbers, widths[1:], strict=True))
        yield "  ".join((name.ljust(widths[0]), *aligned)).rstrip()
