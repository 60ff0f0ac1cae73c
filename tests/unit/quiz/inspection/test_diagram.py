"""The flowchart of the rules; that Mermaid reads it was seen by hand."""

import pytest

from sitegen.findings import Findings, Place
from sitegen.quiz.inspection.diagram import diagram
from sitegen.quiz.load import parse_quiz
from sitegen.quiz.quiz import Quiz

EMERGENCY = """\
emergencies:
  pauses-all-night:
    when: breathing == 2 and falling_asleep == 3
    now: [Call.]
score:
"""


def quiz_of(text: str) -> Quiz:
    findings = Findings()
    quiz = parse_quiz("sleep", text.encode(), Place("sleep.yaml"), findings)
    assert quiz, findings.graded({})
    return quiz


def test_each_rule_leads_to_its_level(sleep_text: str) -> None:
    text = diagram(quiz_of(sleep_text.replace("score:\n", EMERGENCY, 1)))

    expected = """\
flowchart LR
  answers(["Answers"])
  subgraph emergencies ["Emergencies: the quiz stops"]
    emergencies_1["pauses-all-night<br/>breathing == 2 and falling_asleep == 3"]
  end
  answers -- "first" --> emergencies
  emergencies_1 --> level_3
  subgraph score ["Score"]
    score_1["0 to 1"]
    score_2["2 to 4"]
  end
  answers -- "severities added up<br/>falling_asleep up to 2" --> score
  score_1 --> level_0
  score_2 --> level_1
  subgraph floors ["Floors: at least this level"]
    floors_1["pauses<br/>breathing == 2"]
    floors_2["pauses-and-no-sleep<br/>breathing == 2 and falling_asleep #gt;= 3"]
  end
  answers -- "also" --> floors
  floors_1 --> level_2
  floors_2 --> level_3
  subgraph levels ["Level: the highest given"]
    level_3(["Level 3<br/>a sleep check soon"])
    level_2(["Level 2<br/>a sleep check"])
    level_1(["Level 1<br/>a quiet evening"])
    level_0(["Level 0<br/>nothing new"])
  end"""
    assert text == expected


def test_a_quiz_without_emergencies_has_no_box_for_them(sleep: Quiz) -> None:
    assert "mergenc" not in diagram(sleep)


def test_floors_stand_by_level_and_in_the_order_of_the_file(care_level: Quiz) -> None:
    lines = diagram(care_level).splitlines()

    levels = [line.rpartition("level_")[2] for line in lines if line.startswith("  floors_")]
    assert levels == sorted(levels)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("see 'a \"b\"' & <c>", "see 'a #quot;b#quot;' #amp; #lt;c#gt;"),
        ("#1 *a* `b`", "#35;1 #42;a#42; #96;b#96;"),
        ("style: plain", "style#58; plain"),
    ],
)
def test_what_mermaid_would_read_as_its_own_is_escaped(sleep_text: str, name: str, shown: str) -> None:
    quoted = name.replace("'", "''")

    text = diagram(quiz_of(sleep_text.replace("name: nothing new", f"name: '{quoted}'")))

    assert f'    level_0(["Level 0<br/>{shown}"])' in text.splitlines()


def test_a_condition_on_several_lines_is_drawn_on_one(sleep_text: str) -> None:
    folded = sleep_text.replace(
        "when: breathing == 2 and falling_asleep >= 3",
        "when: |\n      breathing == 2\n      and falling_asleep >= 3",
    )

    assert diagram(quiz_of(folded)) == diagram(quiz_of(sleep_text))
