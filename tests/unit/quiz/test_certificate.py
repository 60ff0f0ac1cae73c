"""The certificate says of a quiz what was proved, in words and numbers that nobody typed."""

from pathlib import Path
from typing import get_args

import jinja2
import pytest
import turbohtml

from sitegen.language.language import long_date
from sitegen.quiz.certificate import Certificate, Reached, Rules, quiz_certificate
from sitegen.quiz.definition import Definition
from sitegen.quiz.proof.proof import LevelProof, Proof
from sitegen.quiz.quiz import Quiz
from tests.english import ENGLISH

TEMPLATES = Path(__file__).parents[3] / "templates"
PROOF = Proof(
    by_severity=6,
    by_choice=12,
    levels=(LevelProof(0, 2, {}), LevelProof(3, 1, {"falling_asleep": 3, "breathing": 2})),
)


@pytest.fixture
def certificate(sleep: Quiz) -> Certificate:
    return quiz_certificate(sleep, PROOF)


def test_a_level_is_shown_with_its_smallest_set_of_answers_in_words(
    certificate: Certificate, sleep: Quiz
) -> None:
    outcomes = sleep.definition.outcomes

    assert certificate.levels == (
        Reached(0, outcomes[0], 2, ()),
        Reached(3, outcomes[3], 1, (("Lying awake", "Most of the night"), ("Breathing", "Someone saw it"))),
    )


def test_each_level_has_the_rules_that_give_it_most_care_first(certificate: Certificate, sleep: Quiz) -> None:
    outcomes, floors = sleep.definition.outcomes, sleep.definition.floors

    assert certificate.rules == (
        Rules(3, outcomes[3], (), (floors["pauses-and-no-sleep"],), ()),
        Rules(2, outcomes[2], (), (floors["pauses"],), ()),
        Rules(1, outcomes[1], (), (), (range(2, 5),)),
        Rules(0, outcomes[0], (), (), (range(2),)),
    )


def test_emergencies_stand_with_the_highest_level_alone(care_level: Quiz) -> None:
    certificate = quiz_certificate(care_level, PROOF_OF_NOTHING)

    assert [(rules.number, len(rules.emergencies)) for rules in certificate.rules if rules.emergencies] == [
        (5, 3)
    ]


def test_a_question_is_capped_where_its_most_severe_answer_adds_less(certificate: Certificate) -> None:
    assert [(question.logic.id, question.is_capped) for question in certificate.questions] == [
        ("falling_asleep", True),
        ("breathing", False),
    ]


def test_every_property_is_shown_once_under_a_subject(care_level: Quiz) -> None:
    certificate = quiz_certificate(care_level, PROOF_OF_NOTHING)

    shown = [property_ for subject in certificate.subjects for property_ in subject.properties]
    assert sorted(p.in_words for p in shown) == sorted(c.text.in_words for c in care_level.claims)
    assert certificate.total == len(shown)


def test_every_kind_of_property_has_a_formal_statement(care_level: Quiz) -> None:
    _, annotated = get_args(Definition.model_fields["properties"].annotation)
    kinds = set(get_args(get_args(annotated)[0]))
    html = rendered("proof_properties", quiz_certificate(care_level, PROOF_OF_NOTHING))

    statements = [element.text.split() for element in html.select(".g-quiz-proof__formal")]

    assert {type(claim.text) for claim in care_level.claims} == kinds
    assert len(statements) == len(care_level.claims)
    assert all(statements)


def test_a_condition_is_shown_as_it_is_written(care_level: Quiz) -> None:
    html = rendered("proof_rules", quiz_certificate(care_level, PROOF_OF_NOTHING))

    codes = [element.text for element in html.select(".g-quiz-proof__list code")]

    definition = care_level.definition
    emergencies = (emergency.when for emergency in definition.emergencies.values())
    floors = (floor.when for floor in definition.floors.values())
    assert sorted(codes) == sorted([*emergencies, *floors])


def test_the_numbers_are_those_of_the_proof(certificate: Certificate) -> None:
    html = rendered("proof_numbers", certificate)

    promises = str(certificate.total)
    numbers = [element.text for element in html.select("dd")]
    assert numbers == ["12", "6", "2", promises, "November 21, 2026"]


PROOF_OF_NOTHING = Proof(0, 0, ())


def rendered(macro: str, certificate: Certificate) -> turbohtml.Document:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True, undefined=jinja2.StrictUndefined
    )
    environment.globals["t"] = ENGLISH.text
    environment.filters |= {"long_date": long_date, "iso_date": str}
    module = environment.get_template("components/quiz-proof.html").make_module()
    return turbohtml.parse(str(getattr(module, macro)(certificate)))
