"""`build.py quiz …` as people run it: exit codes, and what is printed where."""

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]

QUIZ = """\
title: A first step
updated: 2026-11-21
intro: [Two questions.]
notice: It is not a diagnosis.
unsure: Not sure
parts:
  days:
    title: Your days
    questions:
      work:
        text: Can you do what you have to do?
        topic: Getting through the day
        why_we_ask: It shows how much help may fit.
        options: {0: Mostly, 2: Hardly}
        unsure: 2
      sleep:
        text: Do you sleep?
        topic: Sleep
        why_we_ask: It shows how much help may fit.
        options: {0: Well, 1: Badly}
        unsure: 1
score:
  bands:
    - {up_to: 1, level: 0}
    - {level: 1}
outcomes:
  0: {name: rest, headline: Rest, summary: Rest., today: [Rest.]}
  1: {name: a talk, headline: Talk to someone, summary: A talk may help., today: [Call a friend.]}
limits: [It cannot know you.]
properties:
  hard-days:
    kind: implies
    when: work == 2
    then: level >= 1
    in_words: Hard days lead to a talk.
"""
BROKEN = QUIZ.replace("then: level >= 1", "then: level >= 1 and sleep == 1")


def put(root: Path, text: str) -> Path:
    """Make `root` a folder with one quiz and nothing else of a site."""
    file = root / "content" / "quizzes" / "first-step.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_a_proof_says_what_holds(run: Run, tmp_path: Path) -> None:
    put(tmp_path, QUIZ)

    result = run("quiz", "prove", "--site", tmp_path)

    assert result.returncode == 0
    assert result.stdout.startswith("A first step (content/quizzes/first-step.yaml)\n")
    assert "\n  holds  hard-days  Hard days lead to a talk.\n" in result.stdout
    assert result.stderr.endswith(" s: 0 errors, 0 warnings.\n")


def test_a_proof_prints_the_same_at_every_run_and_leaves_nothing_behind(run: Run, tmp_path: Path) -> None:
    put(tmp_path, QUIZ)

    outputs = {run("quiz", "prove", "first-step", "--site", tmp_path).stdout for _ in range(2)}

    assert len(outputs) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["content"]


def test_a_property_that_fails_is_told_where_it_stands(run: Run, tmp_path: Path) -> None:
    put(tmp_path, BROKEN)

    result = run("quiz", "prove", "--site", tmp_path)

    line = BROKEN[: BROKEN.index("  hard-days:")].count("\n") + 1
    assert result.returncode == 1
    assert "\n  fails  hard-days  Hard days lead to a talk.\n" in result.stdout
    assert f"\n    content/quizzes/first-step.yaml:{line}:3: quiz/property: " in result.stdout
    assert result.stderr.endswith(" s: 1 error, 0 warnings.\n")


def test_findings_of_a_proof_come_as_json_for_machines(run: Run, tmp_path: Path) -> None:
    put(tmp_path, BROKEN)

    result = run("quiz", "prove", "--site", tmp_path, "--format", "json")

    assert result.returncode == 1
    assert [finding["rule"] for finding in json.loads(result.stdout)] == ["quiz/property"]


def test_a_clean_proof_is_an_empty_list_in_json(run: Run, tmp_path: Path) -> None:
    put(tmp_path, QUIZ)

    result = run("quiz", "prove", "--site", tmp_path, "--format", "json")

    assert (result.returncode, json.loads(result.stdout)) == (0, [])


@pytest.mark.parametrize("command", [["prove"], ["explain", "first-step"], ["diagram", "first-step"]])
def test_a_quiz_with_a_fault_gives_its_findings(run: Run, tmp_path: Path, command: list[str]) -> None:
    put(tmp_path, QUIZ.replace("when: work == 2", "when: wrok == 2"))

    result = run("quiz", *command, "--site", tmp_path)

    assert result.returncode == 1
    assert re.fullmatch(r"content/quizzes/first-step.yaml:\d+:\d+: quiz/unknown-name: .+\n", result.stdout)


@pytest.mark.parametrize("command", ["prove", "explain", "diagram"])
def test_a_quiz_that_is_not_there_is_told_with_the_one_that_was_meant(
    run: Run, tmp_path: Path, command: str
) -> None:
    put(tmp_path, QUIZ)

    result = run("quiz", command, "first-stop", "--site", tmp_path)

    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == 'There is no quiz "first-stop" here. Did you mean "first-step"?\n'


def test_a_site_without_quizzes_has_nothing_to_prove(run: Run, tmp_path: Path) -> None:
    result = run("quiz", "prove", "--site", ".", cwd=tmp_path)

    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == "There is no quiz in content/quizzes.\n"


def test_answers_are_explained(run: Run, tmp_path: Path) -> None:
    put(tmp_path, QUIZ)

    result = run("quiz", "explain", "first-step", "work=unsure", "--site", tmp_path)

    assert (result.returncode, result.stderr) == (0, "")
    assert "\nLevel\n  1  a talk\n" in result.stdout
    assert "\nRange\n  0 (rest) to 1 (a talk), by what the unsure answers are\n" in result.stdout


def test_answers_that_are_no_option_are_told_with_those_that_are(run: Run, tmp_path: Path) -> None:
    put(tmp_path, QUIZ)

    result = run("quiz", "explain", "first-step", "work=1", "slep=1", "--site", tmp_path)

    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.splitlines() == [
        '"1" is not an option of "work". Known are: 0, 2, unsure.',
        'Nothing is called "slep" here. Did you mean "sleep"? Known are: work, sleep.',
    ]


def test_a_file_does_not_differ_from_its_copy(run: Run, tmp_path: Path) -> None:
    new = put(tmp_path, QUIZ)
    (tmp_path / "old.yaml").write_text(QUIZ, encoding="utf-8")

    result = run("quiz", "diff", tmp_path / "old.yaml", new)

    assert (result.returncode, result.stderr) == (0, "")
    assert "no set of answers changes its level" in result.stdout


def test_a_change_of_the_rules_is_told_with_an_example(run: Run, tmp_path: Path) -> None:
    new = put(tmp_path, QUIZ.replace("up_to: 1", "up_to: 0"))
    (tmp_path / "old.yaml").write_text(QUIZ, encoding="utf-8")

    result = run("quiz", "diff", tmp_path / "old.yaml", new)

    assert (result.returncode, result.stderr) == (1, "")
    assert "  0 (rest) -> 1 (a talk): 1 set, such as\n    Sleep: “Badly”\n" in result.stdout


def test_two_files_are_compared_only_where_both_are_sound(run: Run, tmp_path: Path) -> None:
    put(tmp_path, QUIZ)
    (tmp_path / "old.yaml").write_text(QUIZ.replace("title: A first step\n", ""), encoding="utf-8")

    result = run("quiz", "diff", "old.yaml", "content/quizzes/first-step.yaml", cwd=tmp_path)

    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout == ('old.yaml:1:1: data/missing-key: "title" is missing. The name of the quiz.\n')


def test_a_diagram_is_the_only_thing_on_standard_output(run: Run, tmp_path: Path) -> None:
    put(tmp_path, QUIZ)

    result = run("quiz", "diagram", "first-step", "--site", tmp_path)

    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("flowchart LR\n")
    assert result.stdout.endswith("  end\n")
