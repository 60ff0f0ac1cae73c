"""What the docstrings below the fields of a model say.

They are read where a fault or a schema needs them; pydantic would read the source of all
models at every start of the program.
"""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from inspect import cleandoc, getsource
from itertools import pairwise
from textwrap import dedent

from pydantic import BaseModel


@cache
def field_docs(model: type[BaseModel]) -> Mapping[str, str]:
    """Return the docstrings of a model's fields by name, those that it inherits included."""
    if model is BaseModel:
        return {}
    inherited = (base for base in reversed(model.__bases__) if issubclass(base, BaseModel))
    return {name: text for base in inherited for name, text in field_docs(base).items()} | dict(_own(model))


def _own(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    (definition,) = ast.parse(dedent(getsource(model))).body
    assert isinstance(definition, ast.ClassDef)  # noqa: S101 - the source is that of a class
    for field, below in pairwise(definition.body):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                yield name, cleandoc(text)
