"""Numbers and claims in running text that name no source."""

import re
from collections.abc import Iterator

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
    \b(?:24/7|24\ hours\ a\ day|988|911|42\ CFR)\b
    | \b(?:press|step|part|level|page|option|question|week|day)s?\ \d+(?:\.\d)?\b
    | \b\d{1,2}(?::\d{2})?\ (?:am|pm|a\.m\.|p\.m\.)
    | \b(?:as\ of|updated|last\ checked)\b[^.]*\d{4}
    """,
    re.X | re.I,
)
_CLAIM = re.compile(
    rf"""
    (?P<number>{_NUMBER})
    | \b(?:stud(?:y|ies)|research(?:ers)?|trials?|reviews?|evidence|experts?)\ (?:have\ |has\ )?
      (?:shown?|shows|found|finds?|suggests?|proves?|agree|says?|looked|rated|is\ strong)\b
    | \b(?:(?:strong|good|solid|clear|scientific)\ evidence|evidence-based|proven|clinically)\b
    | \b(?:(?:more|less)\ likely|half\ of|most\ people|the\ majority|twice\ as|percent\ of)\b
    | \b(?:federal\ law|state\ law|by\ law|the\ law\ (?:says|lets|gives|requires|does|protects))\b
    | \b(?:lowers?|raises?|higher|lower|greater)\ (?:your\ |the\ |a\ )?risk\b
    """,
    re.X | re.I,
)
_OWN_WORDS = re.compile(
    r"^(?:\W*(?:ask|say|tell|write|look|check)\b)"
    r"|\?[\"”’')]*$"
    r"|\bwe (?:have )?(?:found no|know of no|know of none|could not|cannot|did not)",
    re.I,
)
"""What asks, what tells readers to ask, and what says that something was not found, is no claim."""


def check_claims(passages: Passages, findings: Findings) -> None:
    """Report numbers, shares, dates of law and words of claims whose paragraph cites nothing."""
    for text in _texts(passages):
        for passage in _that_claim(text):
            for offset, sentence in passage.sentences():
                _check_sentence(sentence, offset, passage, findings)


def _texts(passages: Passages) -> Iterator[tuple[Passage, ...]]:
    yield from passages.pages.values()
    yield from (text for (kind, _), text in passages.entries.items() if kind not in _NO_FACTS)


def _that_claim(text: tuple[Passage, ...]) -> Iterator[Passage]:
    """Yield the passages that may state a fact and cite nothing; what is led by "made up" states none."""
    lead_is_made_up = False
    for passage in text:
        is_led = passage.block in (Block.ITEM, Block.ROW)
        if not is_led:
            lead_is_made_up = bool(_SAYS_MADE_UP.search(passage.shown))
        is_name = passage.block in (Block.HEADING, Block.QUOTE) or passage.name in ("label", "title")
        if not lead_is_made_up and not passage.is_cited and not is_name:
            yield passage


def _check_sentence(sentence: str, offset: int, passage: Passage, findings: Findings) -> None:
    if _OWN_WORDS.search(sentence):
        return
    claim = _CLAIM.search(_NO_CLAIM.sub("", sentence))
    if claim is None:
        return
    found = passage.shown.find(claim[0], offset)
    what = "This number" if claim["number"] else f'"{claim[0]}" makes a claim that'
    message = f'{what} names no source in its paragraph: "{_shortened(sentence)}"'
    hint = 'Cite one as [@id], take it from {{ fact("id") }}, or leave it out.'
    findings.add(UNCITED, passage.place(max(found, offset)), message, hint=hint)


def _shortened(sentence: str) -> str:
    return sentence if len(sentence) <= _MOST_SHOWN else f"{sentence[:_MOST_SHOWN].rstrip()}…"
