"""Running text after its markup was read: what became of the tokens in it, and what was left over."""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown.util import AtomicString, code_escape

from sitegen.findings import Example, Findings, Rule, Severity
from sitegen.markdown.links import MALFORMED
from sitegen.markdown.locator import Locator
from sitegen.markdown.tokens import OPEN, TOKEN, Component, Destination, Note, Tokens
from sitegen.markdown.tree import HEADINGS, inside, texts_of

MISPLACED = Rule(
    "shortcode/misplaced",
    "A shortcode or citation where it cannot stand",
    "Browsers would tear the paragraph, heading or link around it apart.",
    example=Example('Read them: {{ faq("costs") }}\n', 'Read them:\n\n{{ faq("costs") }}\n'),
)
INDENTED_CODE = Rule(
    "code/indented",
    "Text that became code by its indentation",
    "Four spaces at the start of a line make code, which is rarely meant.",
    Severity.WARNING,
    example=Example(
        "Bring this list.\n\n    Your insurance card\n",
        "Bring this list.\n\nYour insurance card\n",
    ),
)
NOT_CODE = Rule(
    "code/not-code",
    "A code block or shortcode that was not recognised",
    "It is shown to readers as it is written.",
    example=Example(
        '- Ask what ` it costs\n- Ask {{ level("iop", "name") }} if ` you can\n',
        "- Ask what it costs\n- Ask `if` you can\n",
    ),
)
UNCLOSED_EMPHASIS = Rule(
    "markdown/unclosed-emphasis",
    "Bold text that does not begin or end",
    "The asterisks are shown to readers.",
    example=Example("Come in **at once.\n", "Come in **at once**.\n"),
)
ATTRIBUTE_LIST = Rule(
    "markdown/attribute-list",
    "An attribute list where none is read",
    "It is shown to readers as it is written.",
    example=Example(
        "{#costs} Many plans pay part of it.\n",
        "## Costs {#costs}\n\nMany plans pay part of it.\n",
    ),
)
RULES = (MISPLACED, INDENTED_CODE, NOT_CODE, UNCLOSED_EMPHASIS, ATTRIBUTE_LIST)

_NO_BLOCKS_IN = frozenset(
    {"p", "a", "abbr", "b", "del", "em", "i", "ins", "mark", "q", "small", "span", "strong", "sub", "sup"}
).union(HEADINGS)
_LEFT_OVER = re.compile(
    r"(?P<code>```|~~~|\{\{)"
    r"|(?P<emphasis>(?<![*_])(?:\*\*|__)(?![*_]))"
    r"|(?P<attributes>\{:?[ ]*[#.][\w-]+[^{}\n]*\})"
)
_SIGN = re.compile(f"[{OPEN}`~{{*_]")
"""What stands in each text that holds a token or a left-over."""
_PLAIN = re.compile(r"[^\x02\ue000*_\[\]`\n]{0,30}")


@dataclass(frozen=True, slots=True)
class RunningText:
    """Reads the running text of one tree."""

    locator: Locator
    tokens: Tokens
    findings: Findings

    def read(self, root: Element) -> None:
        """Report what is at fault, and put back what stands in code."""
        blocks = {code for block in root.iter("pre") for code in block if code.tag == "code"}
        code = inside(root, "code", "pre")
        in_links = inside(root, "a")
        for element in root.iter():
            if element in blocks:
                self._report_indented(element)
            if element in code:
                self._restore_code(element)
                continue
            for text in texts_of(element):
                if _SIGN.search(text):
                    self._read_text(text, element, is_in_link=element in in_links)

    def _restore_code(self, element: Element) -> None:
        if element.text:
            element.text = self._as_code(element.text)
        for child in element:
            if child.tail:
                child.tail = self._as_code(child.tail)

    def _as_code(self, text: str) -> AtomicString:
        return AtomicString(self.tokens.replace(text, lambda token: code_escape(token.written)))

    def _report_indented(self, element: Element) -> None:
        lines = self.tokens.written(element.text or "").strip().split("\n")
        message = "The indentation makes this code."
        hint = "Delete the spaces, or put ``` on a line before and after what is meant as code."
        self.findings.add(INDENTED_CODE, self.locator.in_text(lines[0]), message, hint=hint)

    def _read_text(self, text: str, element: Element, *, is_in_link: bool) -> None:
        for token in self.tokens.find(text):
            if isinstance(token, Note):
                self.findings.add(token.rule, token.place, token.message, hint=token.hint)
            elif isinstance(token, Component):
                self._check_position(token, text, element, is_in_link=is_in_link)
            elif isinstance(token, Destination):
                message = "This link is not recognised and would be shown as it is written."
                self.findings.add(MALFORMED, token.place, message)
        left_over = _LEFT_OVER.search(text)
        if left_over is not None:
            self._report_left_over(left_over, text)

    def _check_position(self, token: Component, text: str, element: Element, *, is_in_link: bool) -> None:
        if token.is_block and element.tag in _NO_BLOCKS_IN and not self._is_alone(text, element):
            message = "This shortcode makes a block, which cannot stand inside a line."
            hint = "Put it on a line of its own, with blank lines around it."
            self.findings.add(MISPLACED, token.place, message, hint=hint)
        elif token.holds_link and is_in_link:
            message = "This brings a link, which cannot stand inside another link."
            self.findings.add(MISPLACED, token.place, message, hint="Put it after the link.")

    def _is_alone(self, text: str, element: Element) -> bool:
        are_blocks = all(isinstance(t, Component) and t.is_block for t in self.tokens.find(text))
        return element.tag == "p" and not len(element) and are_blocks and not TOKEN.sub("", text).strip()

    def _report_left_over(self, left_over: re.Match[str], text: str) -> None:
        plain = _PLAIN.match(text, left_over.end())
        written = left_over[0] + (plain[0] if plain else "")
        if left_over["emphasis"]:
            message = f'"{left_over[0]}" is shown as it is written: no bold text begins or ends here.'
            hint = "Put it next to the words, without a space between, before and after them."
            self.findings.add(UNCLOSED_EMPHASIS, self.locator.in_text(written), message, hint=hint)
        elif left_over["attributes"]:
            message = f'"{left_over[0]}" is shown as it is written.'
            hint = "It belongs at the end of a heading, right after a link, or alone on a line below a block."
            self.findings.add(ATTRIBUTE_LIST, self.locator.in_text(left_over[0]), message, hint=hint)
        elif (place := self.locator.in_code(written)) is not None:
            message = f'"{left_over[0]}" is shown as it is written.'
            hint = "Look at the ` marks before it: each is closed in its own paragraph or item."
            self.findings.add(NOT_CODE, place, message, hint=hint)
