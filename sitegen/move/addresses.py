"""The addresses in a Markdown text, as they are written, and where."""

from collections.abc import Iterator
from dataclasses import dataclass

from sitegen.findings import Findings
from sitegen.markdown.brackets import BracketReader
from sitegen.markdown.citations import citations_in
from sitegen.markdown.definitions import read_definitions
from sitegen.markdown.mask import cover, mask_code
from sitegen.markdown.shortcodes.call import Call
from sitegen.markdown.shortcodes.find import find_calls
from sitegen.markdown.source import Source
from sitegen.markdown.tokens import Destination, Tokens


@dataclass(frozen=True, slots=True)
class Address:
    """The path in an address, without what follows `#`."""

    offset: int
    written: str
    is_argument: bool
    """Whether a shortcode is given it, which may be any text."""


def addresses_in(source: Source) -> Iterator[Address]:
    """Yield the addresses of links, images and definitions, and every text that a shortcode is given."""
    silent = Findings()
    code = mask_code(source, silent).text
    calls = list(find_calls(source, code, silent))
    without_calls = cover(code, [(call.start, call.end) for call in calls])
    citations = [found.span() for found in citations_in(without_calls)]
    yield from _in_links(source, cover(without_calls, citations))
    for call in calls:
        yield from _in_call(call, source)


def _in_links(source: Source, mask: str) -> Iterator[Address]:
    tokens = Tokens()
    definitions = read_definitions(source, mask, tokens)
    brackets = BracketReader(source, mask, definitions, tokens)
    brackets.read()
    for edit in (*definitions.edits, *brackets.edits):
        token = tokens.only(edit.text)
        if isinstance(token, Destination):
            offset = edit.start + token.written.index(token.target)
            yield Address(offset, token.target.partition("#")[0], is_argument=False)


def _in_call(call: Call, source: Source) -> Iterator[Address]:
    for argument in call.arguments:
        if isinstance(argument.value, str):
            path = argument.value.partition("#")[0]
            offset = source.text.find(path, argument.offset, call.end)
            if path and offset >= 0:
                yield Address(offset, path, is_argument=True)
