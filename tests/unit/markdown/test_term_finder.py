"""Terms are found form by form as the pattern of them all finds them."""

import sys

from hypothesis import given
from hypothesis import strategies as st

from sitegen.content.registries import Term
from sitegen.markdown.term_finder import build_term_finder

FORMS = [
    "IOP",
    "iop",
    "ask",
    "step",
    "step down",
    "down step",
    "Step-down",
    "down",
    "co-pay",
    "C++",
    "Q&A",
    "straße",
    "é",
]
WORDS = st.sampled_from(
    [
        *FORMS,
        "STEP",
        "Down",
        "STRASSE",
        "É",
        "a\u017f\u212a",
        "İ",
        "ﬁ",
        "\n",
        "  ",
        "-",
        "&",
        "&amp;",
        "#",
        "<b>",
        ">",
        ".",
    ]
)
GLOSSARIES = st.lists(st.sampled_from(FORMS), min_size=1, max_size=6, unique=True)


@given(GLOSSARIES, st.lists(WORDS | st.just(" "), max_size=12).map("".join))
def test_uses_are_those_of_the_pattern(forms: list[str], html: str) -> None:
    finder = build_term_finder({f"t{n}": Term(term=form, definition="Care.") for n, form in enumerate(forms)})

    found = [use.span() for use in finder.uses_in(html)]

    assert found == [use.span() for use in finder.pattern.finditer(html)]


def test_what_is_no_letter_becomes_none_without_regard_to_case() -> None:
    signs = [sign for sign in map(chr, range(0x80, sys.maxunicode + 1)) if not sign.isalnum()]

    assert not any(letter.isascii() for sign in signs for letter in sign.casefold())
