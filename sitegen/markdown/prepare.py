"""Prepare a text for Markdown: tokens stand for all that it shall not see, notes for what may be at fault."""

import re
from dataclasses import dataclass

from sitegen.findings import Findings
from sitegen.markdown.brackets import BracketReader
from sitegen.markdown.definitions import read_definitions
from sitegen.markdown.edits import Edit, apply_edits
from sitegen.markdown.faults.bare_urls import find_bare_urls
from sitegen.markdown.faults.headings import find_heading_faults, heading_lines
from sitegen.markdown.faults.pasted import find_pasted
from sitegen.markdown.faults.tables import find_table_faults
from sitegen.markdown.locator import Locator
from sitegen.markdown.mask import cover, mask_code
from sitegen.markdown.shortcodes.render import ShortcodeRenderer
from sitegen.markdown.shortcodes.substitute import substitute
from sitegen.markdown.source import Precision, Source
from sitegen.markdown.tokens import Character, HeadingMark, Tokens
from sitegen.mendable import run_tidy

_NO_TAG = re.compile(r"<(?![^<>]*>)")
_ESCAPED = re.compile(r"(?<!\\)(?:\\\\)*(?P<written>\\(?P<sign>[\"$%&',/:;<=?@^~]))")
"""What CommonMark, GitHub and converters escape, and Python-Markdown does not know how to."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text with tokens, and what is needed to make sense of them."""

    text: str
    tokens: Tokens
    locator: Locator


def prepare(source: Source, renderer: ShortcodeRenderer, findings: Findings) -> Prepared:
    """Return the text that Markdown gets."""
    tokens = Tokens()
    code = mask_code(source, findings)
    components = substitute(source, code.text, renderer, tokens)
    mask = cover(code.text, [(edit.start, edit.end) for edit in components])
    definitions = read_definitions(source, mask, tokens)
    brackets = BracketReader(source, mask, definitions, tokens)
    brackets.read()
    defined = {(edit.start, edit.end) for edit in definitions.edits}
    without_addresses = cover(mask, sorted(defined.union(brackets.addresses)))
    for fault in (*definitions.faults, *definitions.unused_footnotes()):
        fault.report(source, findings)
    faults = [
        *find_heading_faults(mask),
        *find_table_faults(mask),
        *find_bare_urls(without_addresses),
        *find_pasted(mask, run_tidy(source.start.path) if source.precision is Precision.CHARACTER else ""),
    ]
    notes = [fault.as_edit(source, tokens) for fault in faults]
    marks = _mark_headings(source, mask, tokens)
    signs = _as_characters(without_addresses, tokens)
    edits = [*components, *definitions.edits, *brackets.edits, *notes, *marks, *signs, *code.breaks]
    return Prepared(apply_edits(source.text, edits), tokens, Locator(source, code.text))


def _as_characters(mask: str, tokens: Tokens) -> list[Edit]:
    """Return the edits that hide escaped signs, and each < that begins no tag: it would be tried in vain."""
    signs = _ESCAPED.finditer(mask) if "\\" in mask else ()
    escaped = [Edit(*sign.span("written"), tokens.add(Character(sign["sign"]))) for sign in signs]
    plain = cover(mask, [(edit.start, edit.end) for edit in escaped])
    begins = (Edit(*sign.span(), tokens.add(Character(sign[0]))) for sign in _NO_TAG.finditer(plain))
    return [*escaped, *begins]


def _mark_headings(source: Source, mask: str, tokens: Tokens) -> list[Edit]:
    """Return the edits that put a mark into each heading, which tells its place later."""
    edits: list[Edit] = []
    for line in heading_lines(mask):
        offset = line.start("text")
        edits.append(Edit(offset, offset, tokens.add(HeadingMark(source.place(line.start("marks"))))))
    return edits
