"""What the words of the site's own quiz may never do."""

import json
import re
from collections.abc import Iterator

import pytest

from sitegen.quiz.quiz import Quiz


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)


@pytest.fixture
def words(care_level: Quiz) -> list[str]:
    no_words = {"personas", "crisis_contacts", "updated", "certificate"}
    definition = json.loads(care_level.definition.model_dump_json(exclude=no_words))
    for rule in (*definition["flags"].values(), *definition["emergencies"].values()):
        rule.pop("when")
        rule.pop("contacts", None)
        rule.pop("contact", None)
    for floor in definition["floors"].values():
        floor.pop("when")
    for id_, claimed in definition["properties"].items():
        definition["properties"][id_] = claimed["in_words"]
    return list(texts(definition))


def test_phone_numbers_come_from_the_contacts_alone(words: list[str]) -> None:
    assert not [text for text in words if re.search(r"\d{3}", text)]


def test_points_are_never_spoken_of(words: list[str]) -> None:
    assert not [text for text in words if re.search(r"\b(points|scores?)\b", text, re.IGNORECASE)]


def test_no_label_is_put_on_a_person(words: list[str]) -> None:
    labels = r"\b(addicts?|alcoholics?|abusers?|junkies?|drunks?|crazy|insane|clean|sober|committed)\b"

    assert not [text for text in words if re.search(labels, text, re.IGNORECASE)]


def test_nobody_is_told_that_they_are_fine(words: list[str]) -> None:
    said = [text for text in words if re.search(r"\byou are (fine|safe|well|healthy)\b", text, re.IGNORECASE)]

    assert all(re.search(r"\b(not mean|cannot tell)\b", text) for text in said)


def test_sentences_are_short(words: list[str]) -> None:
    sentences = [sentence for text in words for sentence in re.split(r"(?<=[.?!:])\s+", text)]
    lengths = sorted(len(sentence.split()) for sentence in sentences)

    assert lengths[-1] <= 34
    assert sum(lengths) / len(lengths) <= 14


def test_every_result_names_what_to_do_first(care_level: Quiz) -> None:
    assert all(outcome.today for outcome in care_level.definition.outcomes.values())


def test_the_notice_says_what_the_check_is_not(care_level: Quiz) -> None:
    assert care_level.definition.notice == (
        "It is not a diagnosis. It has not been tested in a study, and no clinician has reviewed it yet."
    )
