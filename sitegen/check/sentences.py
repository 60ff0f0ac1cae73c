"""Sentences that are too long, one by one and on average."""

import re
from collections.abc import Sequence

from sitegen.check.passages.passage import SENTENCE, Block, Passage
from sitegen.check.passages.site import Passages
from sitegen.content.page import Page
from sitegen.findings import Example, Findings, Rule, Severity
from sitegen.graph.site import Site

_LONG = """\
You bring a list of all your medicines, your insurance card, the name and number of your doctor, and a few
words about what has changed at home and at work since you were last here.
"""
_SHORT = "Bring a list of your medicines and your insurance card. We will ask what has changed."
_LINKED = """\
The team meets with you on the first day and asks you about your sleep, your meals, your work and your
friends. After that you sit down with one of them and you make a plan for the weeks that you will be coming
to the group. On each day there is a group in the morning and one after lunch, and in between you can rest
or go for a walk. If you take medicine then a nurse will look at it with you on one of the first days and
again when it has changed. When you feel steady for some time you and the team will talk about what comes
next and how you can prepare for it.
"""
_APART = """\
The team meets with you on the first day. They ask about your sleep, your meals, your work and your friends.
Then you sit down with one of them. You make a plan for the weeks that you will be coming. On each day there
is a group in the morning and one after lunch. In between you can rest or go for a walk. If you take
medicine, a nurse will look at it with you on one of the first days. The nurse looks again when it has
changed. At some time you will feel steady. Then you and the team will talk about what comes next, and how
you can prepare for it.
"""

LONG_SENTENCE = Rule(
    "reading/long-sentence",
    "A sentence that is too long",
    "By its end people have lost its beginning.",
    Severity.WARNING,
    Example(_LONG, _SHORT),
)
LONG_ON_AVERAGE = Rule(
    "reading/average-sentence",
    "A page of long sentences",
    "Who has to hold too much in mind loses the thread. Headings, tables and fragments are left out.",
    Severity.WARNING,
    Example(_LINKED, _APART),
)
RULES = (LONG_SENTENCE, LONG_ON_AVERAGE)

_AVERAGE = 20
_LEAST_ON_PAGE = 100
"""Below so many words an average means little."""
_WORD = re.compile(r"(?<!\S)\S*\w\S*")
_ENDS = (".", "!", "?", ":")
_CLOSING = "\"”’')]"
_OPENING = 6


def check_sentences(site: Site, passages: Passages, findings: Findings) -> None:
    """Report sentences with more words than config allows, and pages whose sentences are long on average."""
    longest = site.config.longest_sentence
    for passage in passages.all():
        # Descriptions are for search results and have their own limit, in characters.
        if passage.block is not Block.QUOTE and passage.name != "description":
            _check_passage(passage, longest, findings)
    for source_path, text in passages.pages.items():
        _check_average(site.library.pages[source_path], text, findings)


def _check_passage(passage: Passage, longest: int, findings: Findings) -> None:
    # A word has at least one letter, and a space behind it.
    if len(passage.shown) <= 2 * longest or len(passage.shown.split()) <= longest:
        return
    for offset, stretch in passage.stretches():
        if len(stretch.split()) <= longest:
            continue
        words = _WORD.findall(stretch)
        if len(words) > longest:
            opening = " ".join(words[:_OPENING])
            message = f'This sentence has {len(words)} words: "{opening}…"'
            hint = f"Make two of it, or a list; {longest} words are the most."
            findings.add(LONG_SENTENCE, passage.place(offset), message, hint=hint)


def _check_average(page: Page, text: Sequence[Passage], findings: Findings) -> None:
    running = (passage.shown for passage in text if passage.block in (Block.PARAGRAPH, Block.ITEM))
    # No sentence goes on beyond a bar.
    sentences = (sentence.rstrip() for sentence in SENTENCE.findall("|".join(running)))
    whole = [sentence for sentence in sentences if sentence.rstrip(_CLOSING).endswith(_ENDS)]
    # What stands between spaces need be no word, so there are no more words than that.
    if len("\n".join(whole).split()) <= _AVERAGE * len(whole):
        return
    total = len(_WORD.findall("\n".join(whole)))
    if total >= _LEAST_ON_PAGE and total > _AVERAGE * len(whole):
        message = f"The sentences of this page have {total / len(whole):.0f} words on average."
        hint = f"Aim for {_AVERAGE} or fewer: one thought a sentence."
        findings.add(LONG_ON_AVERAGE, page.top, message, hint=hint)
