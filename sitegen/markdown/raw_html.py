"""Raw HTML in a text: what of it will be taken out is reported."""

from collections.abc import Iterable, Sequence
from html.parser import HTMLParser

from sitegen.findings import Example, Findings, Rule
from sitegen.markdown.allowed_html import EDITORS_ELEMENTS, allows_attribute
from sitegen.markdown.ids import DUPLICATE_ID, Ids
from sitegen.markdown.locator import Locator
from sitegen.markdown.tokens import Destination, Tokens

ELEMENT = Rule(
    "html/element",
    "An HTML element that is not allowed in texts",
    "It is taken out: it could run scripts, load things from elsewhere or break the page's layout.",
    example=Example(
        '<iframe src="https://video.example.org/rooms"></iframe>\n',
        "[Watch a film about our rooms](https://video.example.org/rooms).\n",
    ),
)
ATTRIBUTE = Rule(
    "html/attribute",
    "An HTML attribute that is not allowed in texts",
    "It is taken out: it could run scripts or change how the page looks.",
    example=Example('Come in <span style="color: red">at once</span>.\n', "Come in **at once**.\n"),
)
MARKDOWN_INSIDE = Rule(
    "html/markdown-inside",
    "Markdown inside a block of HTML",
    "It is shown as it is written: Markdown is not read inside HTML.",
    example=Example(
        "<div>\n\nRead [what it costs](costs.md).\n\n</div>\n",
        "Read [what it costs](costs.md).\n",
    ),
)
RULES = (ELEMENT, ATTRIBUTE, MARKDOWN_INSIDE)

_INSTEAD = {
    "a": "Write [text](address).",
    "img": "Write ![what it shows](file).",
    "h1": "The title in the front matter is the page's main heading.",
    "form": 'Write {{ form("…") }}.',
}


def read_raw_html(
    pieces: Iterable[str], tokens: Tokens, locator: Locator, ids: Ids, findings: Findings
) -> None:
    """Report what is not allowed in each of `pieces`, and take in the ids they give."""
    for piece in pieces:
        if piece.startswith("<"):
            for token in tokens.find(piece):
                if isinstance(token, Destination):
                    message = "Inside HTML this link would be shown as it is written."
                    hint = "Write the block in Markdown alone."
                    findings.add(MARKDOWN_INSIDE, token.place, message, hint=hint)
            reader = _TagReader(locator, ids, findings)
            # The parser fails on marked sections; they end as text or as comments, neither of which can run.
            reader.feed(tokens.written(piece).replace("<![", "&lt;!["))
            reader.close()


class _TagReader(HTMLParser):
    def __init__(self, locator: Locator, ids: Ids, findings: Findings) -> None:
        super().__init__(convert_charrefs=True)
        self._locator, self._ids, self._findings = locator, ids, findings

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        place = self._locator.in_text(self.get_starttag_text() or f"<{tag}")
        if tag not in EDITORS_ELEMENTS:
            message = f"<{tag}> is not allowed in texts and is taken out."
            self._findings.add(ELEMENT, place, message, hint=_INSTEAD.get(tag, ""))
            return
        for name, value in attrs:
            if value is not None and value.startswith(("“", "”")):
                message = f'The curly quotation marks behind "{name}" become a part of its value.'
                self._findings.add(ATTRIBUTE, place, message, hint="Write straight ones.")
            elif not allows_attribute(tag, name):
                message = f'The attribute "{name}" is not allowed here and is taken out.'
                self._findings.add(ATTRIBUTE, place, message)
            elif name == "id" and not self._ids.claim(value or ""):
                message = f'"{value}" is the id of something else on this page.'
                self._findings.add(DUPLICATE_ID, place, message)

    def handle_decl(self, decl: str) -> None:
        self._report(f"<!{decl}")

    def handle_pi(self, data: str) -> None:
        self._report(f"<?{data}")

    def _report(self, written: str) -> None:
        message = "This is no part of a text and is taken out."
        self._findings.add(ELEMENT, self._locator.in_text(written), message)
