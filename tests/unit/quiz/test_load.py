from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from sitegen.findings import Findings, Place
from sitegen.quiz.definition import QuestionText
from sitegen.quiz.load import load_quiz, load_quizzes
from sitegen.quiz.quiz import Quiz
from sitegen.validation import validate
from sitegen.yaml_source.parse import parse_yaml

FaultsAfter = Callable[[str, str], list[str]]


def test_quizzes_are_found_by_the_name_of_their_file(tmp_path: Path) -> None:
    (tmp_path / "quizzes").mkdir()
    (tmp_path / "quizzes" / "sleep.yaml").write_text("title: 1", encoding="utf-8")
    findings = Findings()

    quizzes = load_quizzes(tmp_path, ["sleep"], findings)

    assert not quizzes
    assert {finding.place.path for finding in findings.graded({})} == {"content/quizzes/sleep.yaml"}


def test_a_file_that_is_no_quiz_of_the_site_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "quizzes").mkdir()
    (tmp_path / "quizzes" / ".sleep.yaml").write_text("title: 1", encoding="utf-8")
    findings = Findings()

    assert load_quizzes(tmp_path, [], findings) == {}
    assert findings.graded({}) == ()


def test_a_file_that_is_not_utf_8_is_found(tmp_path: Path) -> None:
    (tmp_path / "quizzes").mkdir()
    (tmp_path / "quizzes" / "sleep.yaml").write_bytes(b"title: \xff")
    findings = Findings()

    load_quizzes(tmp_path, ["sleep"], findings)

    [finding] = findings.graded({})
    assert (finding.rule, finding.place) == ("file/encoding", Place("content/quizzes/sleep.yaml", 1, 8))


def test_the_digest_is_that_of_the_file_as_it_lies_on_the_disk(tmp_path: Path, sleep_text: str) -> None:
    data = b"\xef\xbb\xbf" + sleep_text.replace("\n", "\r\n").encode()
    (tmp_path / "sleep.yaml").write_bytes(data)

    quiz = load_quiz(tmp_path / "sleep.yaml", Place("sleep.yaml"), Findings())

    assert quiz is not None
    assert quiz.digest == sha256(data).hexdigest()


def test_references_know_their_places(care_level: Quiz) -> None:
    assert {str(level) for level in care_level.level_references} == {
        "outpatient", "iop", "php", "residential", "inpatient",
    }  # fmt: skip
    assert {"988", "911", "samhsa-helpline"} <= {str(contact) for contact in care_level.contact_references}
    assert all(reference.place.line > 1 for reference in care_level.level_references)


@pytest.mark.parametrize(
    ("text", "other", "found"),
    [
        (
            "breathing == 2\n",
            "breathin == 2\n",
            '34:11 quiz/unknown-name: "breathin" is not known here. Did you mean "breathing"?',
        ),
        (
            "falling_asleep >= 3",
            "falling_asleep >= 4",
            '39:30 quiz/impossible-condition: "falling_asleep >= 4" is never true. '
            '"falling_asleep" can be 0, 1 or 3.',
        ),
        (
            "{0: Not long, 1: An hour, 3: Most of the night}",
            "{1: An hour, 0: Not long, 3: Most of the night}",
            "19:9 quiz/options: The severities do not rise. "
            "List them from the mildest to the most severe, from 0 up.",
        ),
        (
            "        unsure: 2",
            "        unsure: 1",
            '26:9 quiz/options: "unsure" counts as 1, which no option has. Severities here are: 0, 2.',
        ),
        (
            "      breathing:\n",
            "      shift:\n",
            '7:3 quiz/repeated-name: "shift" already means something in conditions. '
            "Give it a name of its own.",
        ),
        (
            "      breathing:\n",
            "      score:\n",
            '21:7 quiz/repeated-name: "score" already means something in conditions. '
            "Give it a name of its own.",
        ),
        (
            "caps: {falling_asleep: 2}",
            "caps: {falling_asleep: 3}",
            "28:10 quiz/score: A cap of 3 does nothing, or takes the question out of the score. "
            "Set it below the most severe option, or leave it out.",
        ),
        (
            "caps: {falling_asleep: 2}",
            "caps: {falling_asleep: 0}",
            "28:10 quiz/score: A cap of 0 does nothing, or takes the question out of the score. "
            "Set it below the most severe option, or leave it out.",
        ),
        (
            "caps: {falling_asleep: 2}",
            "caps: {falling: 2}",
            '28:10 quiz/unknown-name: No question is called "falling". Did you mean "falling_asleep"?',
        ),
        (
            "- {up_to: 1, level: 0}",
            "- {up_to: 4, level: 0}",
            '30:7 quiz/score: "up_to" has to be a score from 0 to 3 here.',
        ),
        (
            "- {level: 1}",
            "- {up_to: 4, level: 1}",
            '31:7 quiz/score: The scores above have no level. Leave "up_to" out of the last band: '
            "it takes all that is left.",
        ),
        (
            "up_to: 1, level: 0",
            "up_to: 1, level: 2",
            "31:7 quiz/score: A higher score gives level 1 here, less than the 2 before.",
        ),
        (
            "    level: 3\n",
            "    level: 4\n",
            "41:5 quiz/outcomes: Level 4 has no outcome. Outcomes are: 0, 1, 2, 3.",
        ),
        (
            "\nflags:\n",
            "\nemergencies:\n  waking: {when: falling_asleep == 3, now: [Call.], contact: '911'}\nflags:\n",
            '44:53 quiz/unknown-name: "911" is not known here.',
        ),
        (
            "    after: nights",
            "    after: night",
            '9:5 quiz/unknown-name: "night" is not known here. Did you mean "nights"?',
        ),
        (
            "    after: nights",
            "    after: days",
            '9:5 quiz/unknown-name: "days" is not known here. Known are: nights.',
        ),
        (
            "answers: {breathing: 2}",
            "answers: {breathing: 1}",
            '57:15 quiz/unknown-name: "1" is not known here. Known are: 0, 2, unsure.',
        ),
        (
            "{0: Not long, 1: An hour, 3: Most of the night}",
            "{0: Not long, 1: An hour, 01: Two hours, 3: Most of the night}",
            '19:44 data/invalid-value: "01": "01" is not a whole number, written as in 2. '
            "The words of each option under its severity, mildest first.",
        ),
        (
            "    story: Someone",
            "    tale: Someone",
            '55:3 data/missing-key: "story" is missing. Who it is, in a sentence or two.',
        ),
    ],
)
def test_a_fault_is_found_where_it_stands(
    text: str, other: str, found: str, faults_after: FaultsAfter
) -> None:
    assert found in faults_after(text, other)


def test_an_outcome_that_no_rule_gives_is_found(faults_after: FaultsAfter) -> None:
    [fault] = faults_after("    level: 3\n", "    level: 2\n")

    assert fault == "52:3 quiz/outcomes: No rule gives level 3. Give it a band or a floor, or take it out."


def test_only_one_choice_starts_the_quiz(faults_after: FaultsAfter) -> None:
    options = '    options: {works_nights: "Yes", works_days: "No"}\n'

    [fault] = faults_after(
        f"    after: nights\n{options}", f"{options}  other: {{text: Who?, options: {{me: Me, you: You}}}}\n"
    )

    assert fault == (
        '10:3 quiz/context: The quiz already starts with "shift". Say with "after" which part it follows.'
    )


def test_options_in_the_wrong_order_are_found(faults_after: FaultsAfter) -> None:
    found = faults_after("{0: Not long, 1: An hour, 3: Most of the night}", "{3: Long, 1: An hour}")

    assert any("The severities do not rise." in fault for fault in found)


def test_all_faults_are_found_at_once(faults_after: FaultsAfter) -> None:
    found = faults_after("breathing == 2\n", "breathin == 2 and score > 9\n")

    assert len(found) == 2


def test_more_sets_of_answers_than_can_be_tried_are_found(faults_after: FaultsAfter) -> None:
    nap = "{text: Nap?, topic: Naps, why_we_ask: It helps., options: {0: a, 1: b}, unsure: 1}"
    naps = "".join(f"      nap_{number}: {nap}\n" for number in range(13))

    found = faults_after("score:\n", f"{naps}score:\n")

    assert found == [
        "1:1 quiz/too-large: This quiz has 19,131,876 sets of answers. "
        "At most 16,000,000 can all be tried. Take out a question, or some of its options."
    ]


def test_more_levels_than_a_reader_can_tell_apart_are_found(faults_after: FaultsAfter) -> None:
    outcome = "{name: More, headline: More, summary: More., today: [Rest.]}"
    more = "".join(f"  {level}: {outcome}\n" for level in range(4, 21))

    found = faults_after("limits:", f"{more}limits:")

    assert found == [
        '48:1 data/invalid-value: "outcomes": it has more than 20. '
        "By level number, from 0; the higher, the more care."
    ]


def test_a_severity_out_of_proportion_is_found() -> None:
    findings = Findings()
    options = validate(
        QuestionText,
        parse_yaml(
            "text: How?\ntopic: How it is\nwhy_we_ask: To know.\nunsure: 1\n"
            "options:\n  0: Well\n  1000000: Badly\n",
            "x.yaml",
            findings,
        ),
        findings,
        whole=Place("x.yaml"),
    )

    assert options is None
    assert [(f.place.line, f.message) for f in findings.graded({})] == [
        (7, '"1000000": "1000000" is more than 9.'),
    ]
