"""Phone numbers, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.check.safety.phone_numbers import digits_of, phone_numbers_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Call 1-800-662-4357 today.", ["1-800-662-4357"]),
        ("Our line is (800) 555-0100.", ["(800) 555-0100"]),
        ("Fax 800.555.0100, or 800 555 0101", ["800.555.0100", "800 555 0101"]),
        ("It is +18006624357.", ["+18006624357"]),
        ("From abroad: +44 20 7946 0958.", ["+44 20 7946 0958"]),
        ("1-800-662-HELP (4357)", ["1-800-662-HELP"]),
        ("Ask 1-833-TLC-MAMA.", ["1-833-TLC-MAMA"]),
        ("1-800-GAMBLER", ["1-800-GAMBLER"]),
        ("The front desk is at 555-0123.", ["555-0123"]),
        ("Call 911 now.", ["911"]),
        ("call or text 988", ["988"]),
        ("You can dial 9-1-1.", ["9-1-1"]),
        ("Text HOME to 741741", ["741741"]),
        ("Text “START” to 88788", ["88788"]),
        ("Text START to 678-678.", ["678-678"]),
        ("Call 911 or text 988.", ["911", "988"]),
        ("For help\ncall\n988", ["988"]),
        ("Call the\nnumber 988.", ["988"]),
        ("Call or text: 988", ["988"]),
        ("Call 988 or 911.", ["988", "911"]),
        ("Call 8005550100 or text 18005550101.", ["8005550100", "18005550101"]),
        ("Ask at 800‑555‑0100.", ["800‑555‑0100"]),
        ("Ask at 800–555–0100, or call 9‑1‑1.", ["800–555–0100", "9‑1‑1"]),
        ("Ask at 1/800/555/0100.", ["1/800/555/0100"]),
        ("Ask 1 800 273 TALK.", ["1 800 273 TALK"]),
        ("Ask at   800  -555-0100.", ["800-555-0100"]),
        ("Ask at 800-  555  -0100.", ["800-555-0100"]),
        ("Contact 988.", ["988"]),
        ("In danger, contact: 988", ["988"]),
        ("Reach out to 988 at any hour.", ["988"]),
        ("You can reach 211 by phone.", ["211"]),
        ("You can reach the Lifeline at 988.", ["988"]),
        ("Use 988.", ["988"]),
        ("Calling 988 helps.", ["988"]),
        ("Text 988/911.", ["988", "911"]),
        ("Call 911, 988 or 211.", ["911", "988", "211"]),
        ("Call 911, 988, or 211.", ["911", "988", "211"]),
        ('Text "HOME" to 741 741.', ["741 741"]),
    ],
)
def test_a_number_to_call_or_text_is_found(text: str, numbers: list[str]) -> None:
    found = [number.written for number in phone_numbers_in(text)]

    assert found == numbers


@pytest.mark.parametrize(
    "text",
    [
        "The 988 Lifeline answers day and night.",
        "988 Suicide & Crisis Lifeline",
        "Most calls to 988 end without police.",
        "42 CFR 410.44 and 45 CFR 149.610",
        "In 2014-2016, 1,062 people",
        "Call at least 3 programs, and call 100 people.",
        "It costs $800.555 or 12000 dollars.",
        "A trial with 15,191 people; call 15,191 people",
        "pages 718-726, doi 10.1176-0100",
        "9-19 hours, 10:30-12:15, 2026-11-22",
        "Form 1-800 is for taxes.",
        "988 is free.",
        "Contact the 988 Lifeline, and use the 988 Lifeline’s chat.",
        "Use 12000 words, or contact 211 programs.",
        "Call 100–200 programs.",
        "The IOP opened to 120 000 people.",
        "Its id is 8005550100.",
        "Use $911, or contact 2024 members.",
        "In 2024/2025, 911 people came.",
    ],
)
def test_what_is_no_number_to_call_is_left_alone(text: str) -> None:
    assert list(phone_numbers_in(text)) == []


DIGITS = st.text("0123456789", min_size=4, max_size=4)


@given(st.sampled_from(["({}) {}-{}", "{}-{}-{}", "1-{}-{}-{}", "{}.{}.{}", "+1{}{}{}", "{} {} {}"]), DIGITS)
def test_every_way_to_write_a_number_is_found_and_has_the_same_digits(form: str, last: str) -> None:
    text = f"Ask at {form.format('800', '555', last)}, day and night."

    found = [number.digits for number in phone_numbers_in(text)]

    assert found == [f"800555{last}"]


def test_letters_are_the_digits_on_their_keys() -> None:
    assert digits_of("1-800-662-HELP") == digits_of("+18006624357") == "8006624357"
