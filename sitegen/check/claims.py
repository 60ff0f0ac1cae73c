"""Numbers and claims in running text that name no source."""

import re
from collections.abc import Iterator

from sitegen.check.passages.folding import has_any
from sitegen.check.passages.passage import Block, Passage
from sitegen.check.passages.site import Passages
from sitegen.findings import Example, Findings, Rule, Severity

UNCITED = Rule(
    "claim/uncited",
    "A number or a claim without a source",
    "Readers cannot tell what it rests on, and nobody will notice when it is no longer true.",
    Severity.WARNING,
    Example("Most people come for 6 weeks.", "Ask how many weeks people come."),
)
RULES = (UNCITED,)

_NO_FACTS = ("scenarios", "schedules", "checklists", "sheets", "planners", "worksheets", "forms", "contacts")
"""Collections that are made up and say so, that ask, or whose entries have a source of their own."""
_SAYS_MADE_UP = re.compile(r"\bmade[- ]up\b|\bfictional\b", re.I)

_NUMBER = r"(?<![\w.-])[$€]?\d[\d,.]*(?:\s?%|\b)"
_MOST_SHOWN = 60
_NO_CLAIM = re.compile(
    r"""
    \b(?:24/7|24\s+hours\s+a\s+day|24-hour|12-step|988|911|42\s+CFR)\b
    | \b(?:press|step|part|level|page|option|question|week|day)s?\s+\d+(?:\.\d)?\b
    | \b\d{1,2}(?::\d{2})?\s+(?:am|pm|a\.m\.|p\.m\.)
    | \b(?:as\s+of|updated|last\s+checked)(?:\s+on)?\s+(?:[a-z]+\s+)?(?:\d{1,2},\s+)?\d{4}\b
    """,
    re.X | re.I,
)
CLAIM = re.compile(
    rf"""
    (?P<number>{_NUMBER})
    | \b(?:stud(?:y|ies)|research(?:ers)?|trials?|reviews?|evidence|experts?)\s+(?:have\s+|has\s+)?
      (?:shown?|shows|found|finds?|suggests?|proves?|agree|says?|looked|rated|is\s+strong)\b
    | \b(?:(?:strong|good|solid|clear|scientific)\s+evidence|evidence-based|proven|clinically)\b
    | \b(?:(?:more|less)\s+likely|half\s+of|most\s+people|the\s+majority|twice\s+as|percent\s+of)\b
    | \b(?:one|two|three)\s+(?:in|out\s+of)\s+(?:every\s+)?(?:two|three|four|five|six|seven|eight|nine|ten)\b
    | \b(?:two|three)[\s-]+(?:thirds|quarters)\b
    | \b(?:federal\s+law|state\s+law|by\s+law|the\s+law\s+(?:says|lets|gives|requires|does|protects))\b
    | \b(?:lowers?|raises?|higher|lower|greater)\s+(?:your\s+|the\s+|a\s+)?risk\b
    """,
    re.X | re.I,
)
_DIGIT = re.compile(r"\d")
_WORDS = """
study studies research researcher researchers trial trials review reviews evidence expert experts proven
clinically likely half people majority twice percent one two three law risk
"""
WORDS_OF_CLAIMS = frozenset(_WORDS.split())
"""Each claim without a digit has one of these words."""
_OWN_WORDS = re.compile(
    r"^(?:\W*(?:ask|say|tell|write|look|check)\b)"
    r"|\?[\"”’')]*$"
    r"|\bwe (?:have )?(?:found no|know of no|know of none|could not|cannot|did not)",
    re.I,
)
"""What asks, what tells readers to ask, and what says that something was not found, is no claim."""


def check_claims(passages: Passages, findings: Findings) -> None:
    """Report numbers, shares, dates of law and words of claims whose paragraph cites nothing."""
    words = WORDS_OF_CLAIMS & passages.words
    for text in _texts(passages):
        for passage in _that_claim(text, words):
            for offset, stretch in passage.stretches():
                if _may_claim(stretch, words):
                    _check_sentence(stretch, offset, passage, findings)


def _texts(passages: Passages) -> Iterator[tuple[Passage, ...]]:
    yield from passages.pages.values()
    yield from (text for (kind, _), text in passages.entries.items() if kind not in _NO_FACTS)


def _that_claim(text: tuple[Passage, ...], words: frozenset[str]) -> Iterator[Passage]:
    """Yield the passages that may state a fact and cite nothing; what is led by "made up" states none."""
    lead: Passage | None = None
    for passage in text:
        if passage.block not in (Block.ITEM, Block.ROW):
            lead = passage
        is_name = passage.block in (Block.HEADING, Block.QUOTE) or passage.name in ("label", "title")
        if passage.is_cited or is_name or not _may_claim(passage.shown, words):
            continue
        if lead is None or not _SAYS_MADE_UP.search(lead.shown):
            yield passage


def _may_claim(text: str, words: frozenset[str]) -> bool:
    return _DIGIT.search(text) is not None or has_any(words, text)


def _check_sentence(stretch: str, offset: int, passage: Passage, findings: Findings) -> None:
    sentence = " ".join(stretch.split())
    if _OWN_WORDS.search(sentence):
        return
    claim = CLAIM.search(_NO_CLAIM.sub(lambda match: " " * len(match[0]), stretch))
    if claim is None:
        return
    said = " ".join(claim[0].split())
    what = "This number" if claim["number"] else f'"{said}" makes a claim that'
    message = f'{what} names no source in its paragraph: "{_shortened(sentence)}"'
    hint = 'Cite one as [@id], take it from {{ fact("id") }}, or leave it out.'
    findings.add(UNCITED, passage.place(offset + claim.start()), message, hint=hint)


def _shortened(sentence: str) -> str:
    return sentence if len(sentence) <= _MOST_SHOWN else f"{sentence[:_MOST_SHOWN].rstrip()}…"
