import re

from hypothesis import given
from hypothesis import strategies as st

from sitegen.findings import Findings, Place
from sitegen.quiz.load import parse_quiz
from sitegen.quiz.quiz import Quiz


@given(st.data())
def test_a_quiz_with_any_numbers_is_sound_or_has_findings(sleep_text: str, data: st.DataObject) -> None:
    numbers = list(re.finditer(r"\b\d\b", sleep_text))
    chosen = data.draw(st.sampled_from(numbers))
    other = data.draw(st.integers(-2, 30))
    text = f"{sleep_text[: chosen.start()]}{other}{sleep_text[chosen.end() :]}"
    findings = Findings()

    quiz = parse_quiz("sleep", text.encode(), Place("sleep.yaml"), findings)

    assert isinstance(quiz, Quiz) is not bool(findings.graded({}))
