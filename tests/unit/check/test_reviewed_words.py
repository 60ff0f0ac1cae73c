"""What voids a sign-off, and what does not: the digest covers what a reader reads, and nothing else."""

import tempfile
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sitegen.cache import Cache
from sitegen.check.reviewed_words import words_digest
from sitegen.config import load_config
from sitegen.findings import Findings
from sitegen.graph.join import Parts, join_site
from sitegen.graph.site import Site
from sitegen.markdown.convert import convert_bodies
from sitegen.quiz.load import load_quizzes
from sitegen.quiz.proof.remember import prove_quizzes
from sitegen.review.model import Review
from sitegen.templating import create_environment
from tests.english import ENGLISH
from tests.libraries import library_in, run_over
from tests.unit.check.reviewed_site import FILES, KEYS, PAGE, QUIZ, TEXT

SIGNED = Review.model_validate({"by": "Ada Park", "credentials": "LCSW", "on": "2026-11-01"})
TEMPLATES = Path(__file__).parents[3] / "templates"


@cache
def first(subject: str) -> str:
    """Return the digest of a page or quiz of the site as it stands above."""
    return digest(subject, {})


def digest(subject: str, changed: Mapping[str, str], review: Review = SIGNED) -> str:
    """Return the digest of a page or quiz of the site with these files in place of its own."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in {**FILES, **changed}.items():
            file = Path(folder, name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        site = joined(Path(folder))
    quiz = site.quizzes.get(Path(subject).stem)
    return words_digest(quiz or site.library.pages[subject.removeprefix("content/")], review, site)


def joined(root: Path) -> Site:
    findings = Findings()
    config = load_config(root / "site_config.yaml", findings)
    library = library_in(root, date(2026, 11, 21), findings, with_withheld=True)
    loaded = load_quizzes(root / "content", library.quiz_files, findings)
    quizzes = prove_quizzes(loaded, Cache(root / ".sitegen"), findings)
    environment = create_environment((TEMPLATES,), config, lambda name: name, ENGLISH)
    bodies = convert_bodies(library, quizzes, environment, run_over(library, findings))
    assert [found.message for found in findings.graded({}) if "home page" not in found.message] == []
    return join_site(config, {"en": library}, Parts(ENGLISH, quizzes, bodies.whole, bodies.ties), findings)


def with_swap(file: str, old: str, new: str) -> dict[str, str]:
    assert FILES[file].count(old) == 1, old
    return {file: FILES[file].replace(old, new)}


UNSEEN_KEYS = (
    "short_title: IOP",
    "layout: article",
    "audience: [parents]",
    "topics: [days]",
    "order: 3",
    "published: 2026-01-01",
    "updated: 2026-03-01",
    "review: none",
    "review_every: 6 months",
    "sources: [guide]",
    "aliases: [/old/]",
    "draft: true",
    "publish_on: 2099-01-01",
    "quick_exit: true",
    "related: [proof.md]",
    "in_listing: false",
    "# a comment",
)


@settings(max_examples=15)
@given(st.permutations((*KEYS, *UNSEEN_KEYS)), st.sets(st.sampled_from(UNSEEN_KEYS)))
def test_no_bookkeeping_in_front_matter_voids_a_review(keys: list[str], left_out: set[str]) -> None:
    lines = [line for line in keys if line not in left_out]

    changed = "\n".join(["---", *lines, "---", TEXT])

    assert digest(PAGE, {PAGE: changed}) == first(PAGE)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (PAGE, "main_message: You sleep at home.", 'main_message: "You sleep  at home."'),
        (PAGE, "common.\n", "common.\n\n<!-- to be checked -->\n"),
        (PAGE, "You go for", "You\ngo for"),
        ("content/facts.yaml", "2026-01-01", "2026-11-01"),
        ("content/facts.yaml", "price:\n", "# c\nprice:\n"),
        ("content/sources.yaml", "2026-01-01", "2026-11-01"),
        ("content/sources.yaml", "Its second part.", "Its third part."),
        ("content/sources.yaml", "read: issuer", "read: restatement"),
        ("content/sources.yaml", "org/guide", "org/moved/guide"),
        ("content/contacts.yaml", "2026-01-01", "2026-11-01"),
        ("content/contacts.yaml", '"988":\n', '"111": {kind: helpline, label: L, purpose: P, call: "111", '
         'verified_on: 2026-01-01}\n"988":\n'),
        ("content/levels.yaml", "  page: iop.md\n", ""),
        ("content/levels.yaml", "min: 9,", "min: 9.0,"),
        ("content/levels.yaml", "paid_by: Plans.", "paid_by: >-\n    Plans."),
        (QUIZ, "A talk helps.", "A talk may help."),
    ],
)  # fmt: skip
def test_what_readers_of_a_page_do_not_see_does_not_void_its_review(file: str, old: str, new: str) -> None:
    assert digest(PAGE, with_swap(file, old, new)) == first(PAGE)


SEEN = (
    (PAGE, "What an IOP is"),
    (PAGE, "Its hours"),
    (PAGE, "sleep at home"),
    (PAGE, "You go"),
    (PAGE, "It costs"),
    (PAGE, "copay"),
    ("content/levels.yaml", "Intensive outpatient program"),
    ("content/levels.yaml", "unit: hours"),
    ("content/levels.yaml", "A clinic"),
    ("content/levels.yaml", "you need less"),
    ("content/facts.yaml", "text: 10 dollars"),
    ("content/facts.yaml", "It costs 10 dollars"),
    ("content/sources.yaml", "A guide to care"),
    ("content/contacts.yaml", "Lifeline"),
    ("content/contacts.yaml", "Day and night"),
    ("content/glossary.yaml", "What you pay yourself"),
)


@settings(max_examples=30)
@given(st.sampled_from(SEEN), st.data())
def test_every_change_of_a_word_that_readers_see_voids_a_review(
    seen: tuple[str, str], data: st.DataObject
) -> None:
    file, text = seen
    words = text.split()
    position = data.draw(st.integers(int(words[0].endswith(":")), len(words) - 1))
    letters = data.draw(st.text("abcdefgxyz", min_size=1, max_size=8))
    assume(letters != words[position].lower())
    changed = " ".join([*words[:position], letters, *words[position + 1 :]])

    after = digest(PAGE, with_swap(file, text, changed))

    assert after != first(PAGE)


@pytest.mark.parametrize(
    ("old", "new"), [("min: 9", "min: 10"), ("max: 19", "max: 20"), ("overnight: false", "overnight: true")]
)
def test_a_change_of_the_levels_numbers_voids_a_review(old: str, new: str) -> None:
    assert digest(PAGE, with_swap("content/levels.yaml", old, new)) != first(PAGE)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (QUIZ, "updated: 2026-11-01", "updated: 2026-11-02\nreview: none\nreview_every: 6 months"),
        (QUIZ, "intro:", "# a comment\nintro:"),
        (QUIZ, "A man.", "A woman."),
        (QUIZ, "    - {level: 1}", "    - level: 1"),
        ("content/contacts.yaml", "2026-01-01", "2026-11-01"),
        ("content/sources.yaml", "A guide to care", "Another guide"),
        (PAGE, "You go", "One goes"),
    ],
)
def test_bookkeeping_does_not_void_the_review_of_a_quiz(file: str, old: str, new: str) -> None:
    assert digest(QUIZ, with_swap(file, old, new)) == first(QUIZ)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (QUIZ, "How did you sleep?", "Did you sleep?"),
        (QUIZ, "Who to talk to", "Whom to talk to"),
        (QUIZ, "up_to: 1", "up_to: 0"),
        (QUIZ, "        unsure: 2", "        unsure: 0"),
        (QUIZ, "A talk helps.", "A talk may help."),
        ("content/levels.yaml", "max: 19", "max: 20"),
        ("content/contacts.yaml", 'call: "988"', 'call: "989"'),
    ],
)
def test_words_rules_and_data_void_the_review_of_a_quiz(file: str, old: str, new: str) -> None:
    assert digest(QUIZ, with_swap(file, old, new)) != first(QUIZ)


def test_signing_a_quiz_does_not_void_the_page_that_shows_its_digest() -> None:
    signed = with_swap(QUIZ, "updated: 2026-11-01", "updated: 2026-11-01\nreview: none")

    assert digest("content/proof.md", signed) == first("content/proof.md")


def test_a_whole_glossary_is_what_readers_of_its_page_see() -> None:
    glossary = {"content/glossary.md": "---\ntitle: Words\ndescription: Words.\nlayout: glossary\n---\n"}
    term = with_swap("content/glossary.yaml", "What you pay yourself.", "What you pay.")

    assert digest("content/glossary.md", {**glossary, **term}) != digest("content/glossary.md", glossary)
