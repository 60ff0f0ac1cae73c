"""A translation laid over its original: words from one file, everything else from the other."""

import pytest

from sitegen.content.ids import Quantity
from sitegen.content.registries import Contact, Term
from sitegen.findings import Findings, Place
from sitegen.report.text import as_text
from sitegen.translation import digest_of, shown_texts, translated
from sitegen.validation import Model
from sitegen.yaml_source.parse import parse_yaml
from sitegen.yaml_source.values import YamlMap

CONTACT = """\
kind: crisis
label: Crisis line
purpose: Call at any hour.
call: "988"
text: {to: "988"}
languages: [English, Spanish]
verified_on: 2026-11-21
"""
SPANISH = """\
label: Línea de crisis
purpose: Llame a cualquier hora.
languages: [inglés, español]
"""


def laid_over(model: type[Model], original: str, words: str) -> tuple[Model | None, list[str]]:
    findings = Findings()
    document = parse_yaml(words, "words.yaml", findings)
    assert isinstance(document, YamlMap)
    value = translated(
        model,
        parse_yaml(original, "original.yaml", findings),
        document,
        whole=Place("words.yaml"),
        findings=findings,
    )
    return value, [as_text(found) for found in findings.graded({})]


def test_words_come_from_the_translation_and_all_else_from_the_original() -> None:
    contact, found = laid_over(Contact, CONTACT, SPANISH)

    assert found == []
    assert contact == Contact.model_validate(
        {
            "kind": "crisis",
            "label": "Línea de crisis",
            "purpose": "Llame a cualquier hora.",
            "call": "988",
            "text": {"to": "988"},
            "languages": ("inglés", "español"),
            "verified_on": "2026-11-21",
        }
    )


def test_a_language_may_have_a_word_to_text_of_its_own() -> None:
    contact, found = laid_over(Contact, CONTACT, SPANISH + "text: {body: AYUDA}\n")

    assert found == []
    assert isinstance(contact, Contact)
    assert contact.text_url == "sms:988?&body=AYUDA"


def test_other_names_of_a_term_are_as_many_as_a_language_has() -> None:
    original = "term: Day program\nalso: [day programs]\ndefinition: Care by day.\n"
    words = "term: programa de día\nalso: [programas de día, hospital de día]\ndefinition: Atención de día.\n"

    term, found = laid_over(Term, original, words)

    assert found == []
    assert isinstance(term, Term)
    assert term.also == ("programas de día", "hospital de día")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            SPANISH + 'call: "911"\n',
            'words.yaml:4:7: translation/not-words: "911" is not a text that readers see, so it is not '
            "translated. Take it out; it comes from the original.",
        ),
        (
            SPANISH + "text: {to: '741741'}\n",
            'words.yaml:4:12: translation/not-words: "741741" is not a text that readers see, so it is not '
            "translated. Take it out; it comes from the original.",
        ),
        (
            SPANISH.replace("purpose", "porpose"),
            'words.yaml:1:1: translation/missing: "Call at any hour." in original.yaml is not translated '
            "here. Add it under the same keys.\n"
            'words.yaml:2:1: translation/nothing-like-it: The original has no "porpose" here. '
            'Did you mean "purpose"?',
        ),
        (
            SPANISH.replace(", español", ""),
            'words.yaml:1:1: translation/missing: "Spanish" in original.yaml is not translated here. '
            "Add it under the same keys.\n"
            "words.yaml:3:12: translation/shape: This list is not as long as the original: 1 instead of 2. "
            "Translate each item, in the same order.",
        ),
    ],
)
def test_what_changes_more_than_words_or_leaves_some_out_is_found(words: str, found: str) -> None:
    assert laid_over(Contact, CONTACT, words)[1] == found.split("\n")


def test_a_digest_changes_with_the_words_and_not_with_the_spaces_between_them() -> None:
    assert digest_of(["One  line", "two"]) == digest_of(["One line\n", "two"])
    assert digest_of(["One line", "two"]) != digest_of(["One line two"])


def test_units_are_words_and_numbers_are_not() -> None:
    quantity = Quantity.model_validate(parse_yaml("{min: 9, unit: hours}", "a.yaml", Findings()))

    assert list(shown_texts(quantity)) == ["hours"]
