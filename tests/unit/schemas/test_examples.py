import pytest
from pydantic import TypeAdapter

from sitegen.schemas.examples import EXAMPLES
from sitegen.validation import Model


@pytest.mark.parametrize(
    ("model", "name"),
    [(model, name) for model, examples in EXAMPLES.items() for name in examples],
    ids=lambda value: value if isinstance(value, str) else value.__name__,
)
def test_every_example_is_one_of_its_key(model: type[Model], name: str) -> None:
    field = model.model_fields[name]
    of_field: TypeAdapter[object] = TypeAdapter(field.rebuild_annotation())

    of_field.validate_python(EXAMPLES[model][name])
