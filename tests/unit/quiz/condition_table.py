"""`conditions.json`: what each word of a condition means, for every engine to agree with."""

from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from sitegen.findings import Findings, Place
from sitegen.quiz.answer import Answer, Answers
from sitegen.quiz.condition import Condition
from sitegen.quiz.logic import Band, Flag, Logic, Question
from sitegen.quiz.parser import parse_condition
from sitegen.quiz.scope import scopes
from sitegen.yaml_source.values import YamlText

Case = Mapping[str, int | str]
"""By question: a severity or "unsure"; by context: an option. What is left out is not answered."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class QuestionRow(_Strict):
    """A question as the engine knows it."""

    id: str
    severities: tuple[int, ...]
    unsure: int
    cap: int


class Row(_Strict):
    """A condition, and answers of which it is true or false."""

    description: str
    condition: str
    true_of: tuple[Case, ...] = Field(min_length=1)
    false_of: tuple[Case, ...] = Field(min_length=1)


class ConditionTable(_Strict):
    """All rows, and what their conditions may ask about."""

    questions: tuple[QuestionRow, ...]
    context: Mapping[str, tuple[str, ...]]
    rows: tuple[Row, ...]

    def logic(self) -> Logic:
        """Return a logic that has the conditions as flags, each named by its description."""
        questions = tuple(Question(**question.model_dump()) for question in self.questions)
        flags = tuple(Flag(row.description, self._parsed(row.condition, questions)) for row in self.rows)
        highest_score = sum(min(q.severities[-1], q.cap) for q in questions)
        return Logic(questions, self.context, (), (Band(highest_score, 0),), (), flags, highest_level=0)

    def asked(self, case: Case) -> tuple[Answers, Mapping[str, str]]:
        """Return the answers and the context of a case; a name that is neither is an error."""
        unsure = {question.id: question.unsure for question in self.questions}
        answers = {
            name: Answer(unsure[name], is_unsure=True) if value == "unsure" else Answer(int(value))
            for name, value in case.items()
            if name not in self.context
        }
        assert set(answers) <= set(unsure), case
        return answers, {name: str(value) for name, value in case.items() if name in self.context}

    def _parsed(self, text: str, questions: tuple[Question, ...]) -> Condition:
        findings = Findings()
        scope = scopes({question.id: question for question in questions}, self.context, 0).of_flags
        condition = parse_condition(YamlText(text, Place("conditions.json")), scope, findings)
        assert condition, findings.graded({})
        return condition


def load_condition_table() -> ConditionTable:
    """Return the table, which has the keys above and no others."""
    text = Path(__file__).with_name("conditions.json").read_text(encoding="utf-8")
    return ConditionTable.model_validate_json(text)
