"""A fault in a text, before it is known whether the text is code after all."""

from dataclasses import dataclass

from sitegen.findings import Findings, Rule
from sitegen.markdown.edits import Edit
from sitegen.markdown.source import Source
from sitegen.markdown.tokens import Note, Tokens


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and where."""

    offset: int
    rule: Rule
    message: str
    hint: str = ""
    witness: int = -1
    """An offset in text that is shown if and only if the fault is one; the fault's own if not given."""

    def report(self, source: Source, findings: Findings) -> None:
        """Report the fault, whatever becomes of the text around it."""
        findings.add(self.rule, source.place(self.offset), self.message, hint=self.hint)

    def as_edit(self, source: Source, tokens: Tokens) -> Edit:
        """Return the edit that puts a note into the text; where it comes out, the fault is reported."""
        note = Note(self.rule, source.place(self.offset), self.message, self.hint)
        position = self.offset if self.witness < 0 else self.witness
        return Edit(position, position, tokens.add(note))
