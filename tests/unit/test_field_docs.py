from pydantic import BaseModel, ConfigDict

from sitegen.field_docs import field_docs
from sitegen.quiz.definition import Definition


class Part(BaseModel):
    name: str
    """The name shown,
    on one line."""
    weight: int = 0

    def heavier(self) -> int:
        """Return more."""
        return self.weight + 1


class Whole(Part):
    weight: int = 1
    """How much of it there is."""
    parts: tuple[Part, ...] = ()


def test_a_field_is_described_by_the_docstring_below_it() -> None:
    assert field_docs(Part) == {"name": "The name shown,\non one line."}


def test_fields_keep_what_the_model_says_that_they_are_inherited_from() -> None:
    assert field_docs(Whole) == {
        "name": "The name shown,\non one line.",
        "weight": "How much of it there is.",
    }


def test_pydantic_reads_the_same() -> None:
    class Described(Definition):
        model_config = ConfigDict(use_attribute_docstrings=True)

        added: str
        """What is new."""

    assert field_docs(Described)["added"] == Described.model_fields["added"].description
