"""What counts as a claim, sentence by sentence."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.check.claims import CLAIM, WORDS_OF_CLAIMS, check_claims
from sitegen.check.passages.folding import words_of
from sitegen.check.passages.markdown import passages_of
from sitegen.check.passages.site import Passages
from sitegen.findings import Findings, Place
from sitegen.markdown.source import Source


def claims_in(text: str, kind: str = "faqs") -> list[tuple[int, int]]:
    """Return the lines and columns of the claims in a text of an entry."""
    findings = Findings()
    passages = passages_of(Source(text, Place("content/a.md")))
    check_claims(Passages({}, {}, {(kind, "a"): passages}, {}), findings)
    return [(f.place.line, f.place.column) for f in findings.graded({})]


@pytest.mark.parametrize(
    "text",
    [
        "About 40% stay to the end.",
        "About 40 % stay to the end.",
        "It costs $1,200 a week.",
        "Since January 1, 2024, Medicare pays.",
        "2 in 100 calls need help.",
        "It takes 1.5 hours.",
        "Studies show that it helps.",
        "The evidence is strong.",
        "Research has found that people stay.",
        "It is proven to help.",
        "People are more likely to stay.",
        "Half of all people stay.",
        "Federal law protects you.",
        "It lowers your risk.",
        "**In 2014**, people asked.",
        "[A review](a.md) of 12 programs.",
        "One in five adults asks for help.",
        "Two-thirds stay to the end.",
        "As of 2026, 40% of the 1200 programs have room.",
        "This is much more\nlikely to last.",
    ],
)
def test_a_number_or_a_claim_needs_a_source(text: str) -> None:
    assert len(claims_in(text)) == 1
    assert claims_in(f"{text} [@guide]") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ask how many of 10 people stay.",
        "How many of 100 people stay?",
        "We found no study with 100 people.",
        "As of November 2026, we know of no such list.",
        "Staff are there 24 hours a day, and you can call 988 or 911.",
        "Press 1, or go to step 2 on day 3.",
        "Come at 9 am or at 5:30 pm.",
        "Level 2.1 is its number.",
        "You may hear of 12-step groups and of a 24-hour line.",
        "Last checked on November 3, 2026.",
        "Only one of them asks.",
        "Work or study as you like.",
        "You can read evidence of your hearing.",
        "## In 2026",
        "> They said 40%.",
        "`40%` stays code.",
        '[A guide](https://example.org/2024 "The guide of 2024") says so.',
    ],
)
def test_what_asks_or_only_counts_is_no_claim(text: str) -> None:
    assert claims_in(text) == []


def test_the_place_is_that_of_the_number() -> None:
    assert claims_in("Some **stay**.\nAfter a while, 3 weeks pass.") == [(2, 16)]
    assert claims_in("On day 3 of the program, 3 people left.") == [(1, 26)]
    assert claims_in("They say that it is more\nlikely.") == [(1, 21)]


def test_what_follows_made_up_is_no_claim() -> None:
    text = "This week is made up:\n\n- 3 days of 3 hours\n\nIt takes 9 hours."

    assert claims_in(text) == [(5, 10)]


def test_stories_and_forms_state_no_facts() -> None:
    assert claims_in("She went for 6 weeks.", kind="scenarios") == []


@given(st.from_regex(CLAIM))
def test_each_claim_has_a_digit_or_one_of_the_words(text: str) -> None:
    claim = CLAIM.search(text)

    assert claim is None or re.search(r"\d", claim[0]) or words_of(claim[0]) & WORDS_OF_CLAIMS
