"""The passages in the fields of a model."""

from collections.abc import Container, Iterator

from sitegen.check.passages.markdown import passages_of
from sitegen.check.passages.passage import Block, Passage
from sitegen.findings import Place
from sitegen.markdown.source import field_source
from sitegen.validation import Model
from sitegen.yaml_source.values import ShownMarkdown, ShownText

_UNKNOWN = Place("")
"""Of a default value, which stands in no file and so in no finding."""


def passages_in(model: Model, *, without: Container[str] = (), is_cited: bool = False) -> Iterator[Passage]:
    """Yield the passages of all texts that readers see, at any depth, but for the fields `without`.

    The sources that a model names stand for all that is in it.
    """
    has_sources = is_cited or bool(getattr(model, "sources", ()))
    for name in type(model).model_fields:
        if name not in without:
            yield from _passages_of(getattr(model, name), name, is_cited=has_sources)


def _passages_of(value: object, name: str, *, is_cited: bool, is_item: bool = False) -> Iterator[Passage]:
    if isinstance(value, ShownMarkdown):
        for passage in passages_of(field_source(value, _UNKNOWN)):
            yield passage._replace(name=name, is_cited=passage.is_cited or is_cited)
    elif isinstance(value, ShownText) and value:
        source, block = field_source(value, _UNKNOWN), Block.ITEM if is_item else Block.FIELD
        yield Passage(block, source, 0, source.text, is_cited=is_cited, name=name)
    elif isinstance(value, Model):
        yield from passages_in(value, is_cited=is_cited)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _passages_of(item, name, is_cited=is_cited)
    elif isinstance(value, tuple):
        for item in value:
            yield from _passages_of(item, name, is_cited=is_cited, is_item=True)
