"""A review is written into a file, and every line that is not of the review stays byte for byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.findings import Findings, SiteError
from sitegen.review.lines import with_review
from sitegen.review.model import Review
from sitegen.yaml_source.parse import parse_yaml

WORDS = "0123456789abcdef" * 2
NEW = Review.model_validate(
    {"by": "Ada Park", "credentials": "MD, psychiatry", "on": "2026-11-21", "words": WORDS}
)
LINES = f"""\
  by: Ada Park
  credentials: MD, psychiatry
  on: 2026-11-21
  words: {WORDS}
"""


def signed(text: str, *, is_page: bool = True, review: Review = NEW) -> str:
    return with_review(text.encode(), review, is_page=is_page).decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: A\nreview: none\norder: 1\n", f"title: A\nreview:\n{LINES}order: 1\n"),
        ("review: none # not yet\ntitle: A\n", f"review: # not yet\n{LINES}title: A\n"),
        ("review:\n  none\ntitle: A\n", f"review:\n{LINES}title: A\n"),
        ("review: {by: B, credentials: RN, on: 2026-01-01}\ntitle: A\n", f"review:\n{LINES}title: A\n"),
        ("title: A\n", f"title: A\nreview:\n{LINES}"),
        ("updated: 2026-11-01 # c\ntitle: A\n", f"updated: 2026-11-01 # c\nreview:\n{LINES}title: A\n"),
        ("published: 2026-11-01\ntitle: A\n", f"published: 2026-11-01\nreview:\n{LINES}title: A\n"),
        ("topics:\n  - a\n# the end\n", f"topics:\n  - a\n# the end\nreview:\n{LINES}"),
        ('"review": "none"\n', f'"review":\n{LINES}'),
        (
            "review:\n  # by mail\n  on: 2026-01-01 # c\n  by: >-\n    B\n    C\n\n"
            "  credentials: 'RN'\n# d\nlevel: a\n",
            "review:\n  # by mail\n  on: 2026-11-21 # c\n  by: Ada Park\n\n  credentials: MD, psychiatry\n"
            f"  words: {WORDS}\n# d\nlevel: a\n",
        ),
    ],
)
def test_a_review_takes_the_place_of_what_stood_there(before: str, after: str) -> None:
    assert signed(f"---\n{before}---\n\nText.\n") == f"---\n{after}---\n\nText.\n"


def test_a_second_signing_changes_values_only() -> None:
    first = signed("---\ntitle: A\n---\n")

    second = signed(first, review=NEW.model_copy(update={"by": "Li Na"}))

    assert second == first.replace("Ada Park", "Li Na")


def test_a_quiz_needs_no_fence_and_no_last_line_end() -> None:
    assert signed("# c\ntitle: A\nupdated: 2026-11-21", is_page=False) == (
        f"# c\ntitle: A\nupdated: 2026-11-21\nreview:\n{LINES}".rstrip("\n")
    )


@pytest.mark.parametrize(
    ("by", "written"),
    [("O’Neil: Ana", '"O’Neil: Ana"'), ("Null", '"Null"'), ("- A", '"- A"'), ('A "B" C', r'"A \"B\" C"')],
)
def test_a_name_that_yaml_would_read_otherwise_is_quoted(by: str, written: str) -> None:
    text = signed("---\nreview: none\n---\n", review=NEW.model_copy(update={"by": by}))

    assert f"\n  by: {written}\n" in text


def test_keys_that_share_a_line_are_left_as_they_are() -> None:
    with pytest.raises(SiteError, match="a line of its own"):
        signed("---\n{title: A, order: 1}\n---\n")


KEYS = (
    "title: A # c\n",
    "# a comment: none\n",
    "\n",
    "topics:\n  - review: none\n  # c\n",
    "updated: 2026-11-21\n",
    "main_message: |\n  One.\n\n  review: none\n\n",
    "'order': {a: 1}\n",
)
REVIEWS = ("review: none\n", "review:\n  by: B\n  on: 2026-01-01 # c\n", "review: {by: B} # c\n")
line_ends = st.sampled_from(["\n", "\r\n", "\r"])


@given(st.permutations(KEYS), st.sampled_from(REVIEWS), st.integers(0, len(KEYS)), line_ends)
def test_all_around_a_review_stays_wherever_it_stands(
    keys: list[str], review: str, position: int, line_end: str
) -> None:
    before = ("\ufeff---\n" + "".join(keys[:position])).replace("\n", line_end)
    after = ("".join(keys[position:]) + "---\nreview: none\n\nText 😀.\n").replace("\n", line_end)

    new = signed(before + review.replace("\n", line_end) + after)

    assert new.startswith(before)
    assert new.endswith(after)
    lines = new.removeprefix(before).removesuffix(after).replace(line_end, "\n")
    written = {"by": "Ada Park", "credentials": "MD, psychiatry", "on": "2026-11-21", "words": WORDS}
    assert parse_yaml(lines, "", Findings()) == {"review": written}


@given(st.permutations(KEYS), line_ends)
def test_a_first_review_is_all_that_is_added(keys: list[str], line_end: str) -> None:
    text = ("---\n" + "".join(keys) + "---\n\nText.\n").replace("\n", line_end)

    new = signed(text)

    assert new.replace(f"review:\n{LINES}".replace("\n", line_end), "") == text
