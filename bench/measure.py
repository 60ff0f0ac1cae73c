"""What is measured of one tool on one site, each time in the same order."""

import contextlib
import shutil
from enum import Enum
from pathlib import Path
from statistics import median

from bench.edits import EDITED, edit
from bench.preview import save_to_served
from bench.processes import peak_megabytes, run
from bench.tool import Place, with_values

_SAVES = 5
_SLOW = 30.0
"""Seconds of a cold build from which on one round and one save must do."""


class Measure(Enum):
    """One row of the table."""

    COLD = "cold build"
    CPU = "cold build, seconds of all cores"
    SAME = "no change"
    ARTICLE = "one article edited"
    TEMPLATE = "the articles’ template edited"
    REGISTRY = "a glossary entry edited"
    PREVIEW = "save to served page"
    MEMORY = "memory of a cold build, MB"
    COPY = "`cp -r` of the output"


Figures = dict[Measure, float]


def measure_round(place: Place) -> Figures:
    """Measure everything once; of the preview, the median of some saves."""
    tool, site = place.tool, place.site
    _remove_all_that_was_built(place)
    cold = run(with_values(tool.build, site), site)
    figures = {Measure.COLD: cold.wall, Measure.CPU: cold.cpu, Measure.SAME: _build(place)}
    figures[Measure.ARTICLE] = _build_after(place, tool.article(EDITED))
    figures[Measure.TEMPLATE] = _build_after(place, tool.template)
    if tool.data:
        figures[Measure.REGISTRY] = _build_after(place, tool.data)
    figures[Measure.COPY] = _copy(site / tool.output)
    saves = 1 if is_slow(figures) else _SAVES
    figures[Measure.PREVIEW] = median(save_to_served(place, saves=saves, pause=cold.wall))
    return figures


def is_slow(figures: Figures) -> bool:
    """Tell whether more rounds would take longer than they are worth."""
    return figures[Measure.COLD] > _SLOW


def measure_memory(place: Place) -> Figures:
    """Measure the memory of one more cold build: looking at it takes time of its own."""
    _remove_all_that_was_built(place)
    return {Measure.MEMORY: peak_megabytes(with_values(place.tool.build, place.site), place.site)}


def _remove_all_that_was_built(place: Place) -> None:
    for name in (place.tool.output, *place.tool.leftovers):
        folder = place.site / name
        shutil.rmtree(folder, ignore_errors=True)
        with contextlib.suppress(FileNotFoundError, IsADirectoryError):
            folder.unlink()


def _build_after(place: Place, edited: str) -> float:
    edit(place.site / edited, next(place.words))
    return _build(place)


def _build(place: Place) -> float:
    return run(with_values(place.tool.build, place.site), place.site).wall


def _copy(output: Path) -> float:
    target = output.with_name("copy-of-the-output")
    seconds = run(["cp", "-r", str(output), str(target)], output.parent).wall
    shutil.rmtree(target)
    return seconds
