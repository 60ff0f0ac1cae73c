"""What `reading/…` finds in a small site."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from sitegen.check import grades, sentences
from sitegen.findings import Finding, Findings, Rule
from sitegen.pipeline import build_site

MINIMAL = Path(__file__).parents[2] / "sites" / "valid" / "minimal"
FRONT_MATTER = "---\ntitle: A page\ndescription: Its words.\n---\n"
GLOSSARY = "php:\n  term: partial hospitalization program\n  definition: Care by day.\n"
HARD = "Unnecessary complications necessitate additional professional consideration and documentation."


def found_by(rule: Rule, files: Mapping[str, str], root: Path, *, config: str = "") -> list[Finding]:
    shutil.copytree(MINIMAL, root)
    for name, text in files.items():
        front_matter = FRONT_MATTER if name.endswith(".md") else ""
        (root / "content" / name).write_text(front_matter + text, encoding="utf-8")
    with (root / "site_config.yaml").open("a", encoding="utf-8") as settings:
        settings.write(config)
    found = build_site(root, date(2026, 11, 21), Findings()).findings
    return [finding for finding in found if finding.rule == rule.id]


def sentence_of(words: int) -> str:
    return " ".join(["Word", *["word"] * (words - 2), "end."])


def test_a_hard_page_is_found_with_its_grades_and_hardest_sentences(tmp_path: Path) -> None:
    page = f"{HARD}\n\n{'Ask your doctor about it today. ' * 20}\n\n{HARD} {HARD}"

    (found,) = found_by(grades.GRADE, {"page.md": page}, tmp_path / "site", config="reading_grade: 5")

    opening = '"Unnecessary complications necessitate additional professional consideration…"'
    assert (found.place.line, found.place.column) == (1, 1)
    assert found.message == "This page reads at grade 9.5 (Flesch–Kincaid) and 8.6 (SMOG); the limit is 5."
    assert found.hint == f"Begin with its hardest sentences: {opening}, {opening}, {opening}."


def test_a_page_of_fewer_than_a_hundred_words_is_not_graded(tmp_path: Path) -> None:
    page = "Unnecessary complications necessitate consideration. " * 24

    assert found_by(grades.GRADE, {"page.md": page}, tmp_path / "site") == []


def test_terms_of_the_glossary_do_not_make_a_page_hard(tmp_path: Path) -> None:
    page = "You can ask for Partial hospitalization\nprogram care at any time, and you can say no to it. " * 8

    graded = found_by(grades.GRADE, {"page.md": page}, tmp_path / "a", config="reading_grade: 7")
    explained = {"page.md": page, "glossary.yaml": GLOSSARY}
    graded_with_glossary = found_by(grades.GRADE, explained, tmp_path / "b", config="reading_grade: 7")

    assert (len(graded), graded_with_glossary) == (1, [])


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        (sentence_of(30), []),
        (sentence_of(31), [1]),
        (f"It is short. {sentence_of(31)}", [14]),
        (f"- **{sentence_of(31)}**", [5]),
        (f"> {sentence_of(31)}", []),
        (f"> [!NOTE]\n> {sentence_of(31)}", [3]),
        (f"| {sentence_of(20)} | {sentence_of(20)} |\n| --- | --- |\n| a | b |", []),
    ],
)
def test_a_sentence_of_more_than_thirty_words_is_found_where_it_begins(
    text: str, columns: list[int], tmp_path: Path
) -> None:
    found = found_by(sentences.LONG_SENTENCE, {"page.md": text}, tmp_path / "site")

    assert [finding.place.column for finding in found] == columns


def test_a_site_sets_how_long_a_sentence_may_be(tmp_path: Path) -> None:
    page = {"page.md": sentence_of(11)}

    (found,) = found_by(sentences.LONG_SENTENCE, page, tmp_path / "site", config="longest_sentence: 10")

    assert found.message == 'This sentence has 11 words: "Word word word word word word…"'
    assert found.hint == "Make two of it, or a list; 10 words are the most."


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        (f"{sentence_of(21)} " * 5, True),
        (f"{sentence_of(20)} " * 5, False),
        (f"{sentence_of(24)} " * 4, False),  # 96 words are too few
        (f"{sentence_of(21)} " * 5 + "\n\n## A heading\n\n- your card\n- a pen", True),
        (f"{sentence_of(21)} " * 5 + "\n\n- Bring your card.\n- Bring a pen.", False),
    ],
)
def test_long_sentences_are_found_by_their_average(text: str, is_found: bool, tmp_path: Path) -> None:
    found = found_by(sentences.LONG_ON_AVERAGE, {"page.md": text}, tmp_path / "site")

    assert bool(found) is is_found
