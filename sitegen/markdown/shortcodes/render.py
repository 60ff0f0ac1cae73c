"""Render one call: its template's macro, with the context of its page."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import jinja2
from markupsafe import Markup

from sitegen.budgets import MOST_BROUGHT, MOST_SHORTCODES
from sitegen.findings import Example, InWords, Place, Rule
from sitegen.markdown.ids import DUPLICATE_ID
from sitegen.markdown.marks import own_ids
from sitegen.markdown.record import Record
from sitegen.markdown.settings import Settings
from sitegen.markdown.shortcodes.bind import bind
from sitegen.markdown.shortcodes.call import Call, Value
from sitegen.markdown.shortcodes.context import LeftOutError, ShortcodeContext
from sitegen.markdown.shortcodes.signature import FOLDER
from sitegen.markdown.source import Source
from sitegen.markdown.tokens import Component
from sitegen.templating import FAULTS, report_template_error

FAILED = Rule(
    "shortcode/failed",
    "A shortcode whose template fails",
    "Nothing can be shown in its place.",
    example=Example(
        '{% macro form(id) %}\n<p>{{ entry("forms", id).tittle }}</p>\n{% endmacro %}\n',
        '{% macro form(id) %}\n<p>{{ entry("forms", id).title }}</p>\n{% endmacro %}\n',
        "templates/shortcodes/form.html",
    ),
)
TOO_DEEP = Rule(
    "shortcode/too-deep",
    "A shortcode inside the text of a shortcode inside the text of a shortcode",
    "Nested without end, they would never finish; nested twice, nobody can follow them.",
    example=InWords(
        "A page shows questions, the answer of one shows a story, and the story shows a checklist.",
        "The page shows the checklist itself.",
    ),
)
TOO_MUCH = Rule(
    "shortcode/too-much",
    "Shortcodes that bring too much",
    "A line can bring a whole file. A page of such lines is never finished, and never read.",
    example=InWords(
        "A page shows the same list of two hundred questions three hundred times.",
        "The page shows it once.",
    ),
)
RULES = (FAILED, TOO_DEEP, TOO_MUCH)

DEEPEST = 1
"""A page's shortcodes may bring texts with shortcodes; those may bring texts without."""

_FIRST_TAG = re.compile(r"\s*<([a-z0-9]+)")
_PHRASING = frozenset(
    {
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "br",
        "button",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "i",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
        "wbr",
    }
)
_CLICKABLE = re.compile(r"<(?:a|button|details|input|select|textarea)\b")


@dataclass(frozen=True, slots=True)
class ShortcodeRenderer:
    """Renders the shortcodes of one text."""

    settings: Settings
    record: Record
    convert: Callable[[Source], str]
    """Convert a text one level further down."""
    page_folder: str
    depth: int
    """0 in a page's own text, 1 in a text that a shortcode of it brought, and so on."""

    def render(self, call: Call, source: Source) -> Component:
        """Return the HTML of a call; nothing, with findings, where it has to be left out."""
        written, place = source.text[call.start : call.end], source.place(call.start)
        arguments = bind(call, self.settings.shortcodes, source.place, self.record.findings)
        if arguments is not None and self.depth > DEEPEST:
            message = "A shortcode in here would be the third inside one another."
            self.record.findings.add(TOO_DEEP, place, message, hint="Put it on the page itself.")
            arguments = None
        is_wanted = arguments is not None and self._is_within_budget(place)
        html = self._macro(call.name, arguments or {}, place) if is_wanted else Markup("")
        self.record.brought += len(html)
        self._claim_ids(html, call.name, place)
        tag = _FIRST_TAG.match(html)
        is_block = tag is not None and tag[1] not in _PHRASING
        return Component(written, place, html, is_block, bool(_CLICKABLE.search(html)))

    def _is_within_budget(self, place: Place) -> bool:
        record = self.record
        record.calls += 1
        is_over = record.calls > MOST_SHORTCODES or record.brought > MOST_BROUGHT
        if is_over and not record.is_spent:
            message = (
                f"{MOST_SHORTCODES:,} shortcodes, or {MOST_BROUGHT:,} characters of theirs, stand above."
            )
            record.findings.add(TOO_MUCH, place, message, hint="Divide the page, or show less on it.")
        record.is_spent = is_over
        return not is_over

    def _claim_ids(self, html: str, name: str, place: Place) -> None:
        taken = [own for own in own_ids(html) if not self.record.ids.claim(own)]
        if taken:
            message = f'The shortcode "{name}" gives the id "{taken[0]}", which stands on this page already.'
            self.record.findings.add(DUPLICATE_ID, place, message, hint="Use it once a page.")

    def _macro(self, name: str, arguments: dict[str, Value], place: Place) -> Markup:
        context = ShortcodeContext(self.settings, self.record, place, self.convert, self.page_folder)
        path = f"{FOLDER}{name}.html"
        try:
            template = self.settings.environment.get_template(path)
            macro = getattr(template.make_module(dict(context.names())), name)
            return Markup(str(macro(**arguments)).strip())  # noqa: S704 (from an autoescaped template)
        except LeftOutError:
            return Markup("")
        except jinja2.UndefinedError as error:
            message = f'The shortcode "{name}" cannot be shown: {error}.'
            self.record.findings.add(FAILED, place, message)
            return Markup("")
        except FAULTS as error:
            report_template_error(error, path, self.record.findings)
            return Markup("")
