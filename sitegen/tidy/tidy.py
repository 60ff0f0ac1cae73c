"""A file as an editor saved it to the same file as it was meant."""

import codecs
from dataclasses import dataclass

from sitegen.characters.mend import mend_characters
from sitegen.encoding import UTF_8, decode, is_archive, plain_line_ends
from sitegen.findings import SiteError
from sitegen.source_file import DOCUMENT, DOCUMENT_HINT
from sitegen.tidy.body import tables_left, tidy_body
from sitegen.tidy.data import tidy_data
from sitegen.yaml_source.fences import front_matter_in, with_straight_fences

_MOST_ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Tidied:
    """A text before and after."""

    before: str
    after: str
    changes: tuple[str, ...]
    """What changed that no line of the text shows."""
    left: tuple[int, ...]
    """The lines on which tables begin that Markdown cannot make."""


def tidy_file(data: bytes, path: str) -> Tidied:
    """Return the content of a file, mended where that is safe.

    Raises:
        SiteError: if it is no text, or it is not certain what its characters are.
    """
    decoded = decode(data)
    if is_archive(data):
        raise SiteError(f"{path} is {DOCUMENT}. {DOCUMENT_HINT}")
    if decoded is None or not decoded.is_certain:
        raise SiteError(f"It is not certain in which encoding {path} was saved. Save it as UTF-8.")
    before = plain_line_ends(decoded.text)
    after = tidy_text(before, is_page=path.endswith(".md"))
    return Tidied(before, after, tuple(_changes(data, decoded.encoding)), tables_left(after))


def tidy_text(text: str, *, is_page: bool) -> str:
    """Return a page, or a file of data, mended until nothing is left to mend."""
    for _ in range(_MOST_ROUNDS):
        mended = _tidy_page(text) if is_page else tidy_data(text)
        if mended == text:
            break
        text = mended
    return text


def _tidy_page(text: str) -> str:
    fenced = with_straight_fences(text)
    found = front_matter_in(fenced)
    if found is None:
        return _ended(tidy_body(mend_characters(fenced)))
    start, end = found.span("yaml")
    header = tidy_data(found["yaml"]) if found["yaml"] else ""
    body = tidy_body(mend_characters(fenced[found.end() :]))
    return _ended(f"{fenced[:start]}{header}{fenced[end : found.end()]}{body}")


def _ended(text: str) -> str:
    return text.rstrip("\n") + "\n" if text.strip("\n") else text


def _changes(data: bytes, encoding: str) -> list[str]:
    changes = []
    if encoding != UTF_8:
        changes.append(f"{encoding} became UTF-8")
    elif data.startswith(codecs.BOM_UTF8):
        changes.append("the byte order mark was taken out")
    if b"\r" in data:
        changes.append("line ends became those of all systems")
    return changes
