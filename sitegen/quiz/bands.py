"""The bands of a draft: each score has one level, and more never means less."""

from collections.abc import Iterable
from itertools import pairwise

from sitegen.quiz.draft import Draft
from sitegen.quiz.logic import Band, Question
from sitegen.quiz.rules import SCORE
from sitegen.quiz.scope import score_range


def compile_bands(draft: Draft, questions: Iterable[Question]) -> tuple[Band, ...]:
    """Return the bands, the last of which ends at the highest score there is."""
    scores = score_range(tuple(questions))
    bands = draft.definition.score.bands
    _check_ends(draft, [band.up_to for band in bands], scores)
    for position, (band, above) in enumerate(pairwise(bands), start=1):
        if above.level < band.level:
            message = f"A higher score gives level {above.level} here, less than the {band.level} before."
            draft.report(SCORE, ("score", "bands", position), message)
    return tuple(Band(scores[-1] if band.up_to is None else band.up_to, band.level) for band in bands)


def _check_ends(draft: Draft, ends: list[int | None], scores: range) -> None:
    lowest = scores[0]
    for position, end in enumerate(ends[:-1]):
        if end is None or not lowest <= end < scores[-1]:
            message = f'"up_to" has to be a score from {lowest} to {scores[-1] - 1} here.'
            draft.report(SCORE, ("score", "bands", position), message)
        else:
            lowest = end + 1
    if ends[-1] is not None:
        hint = 'Leave "up_to" out of the last band: it takes all that is left.'
        draft.report(SCORE, ("score", "bands", len(ends) - 1), "The scores above have no level.", hint=hint)
