"""A page's HTML as part of one file with all others.

Ids and what points to them get the page's permalink in front; links between pages become links within the
file; the headings of a chapter go down one level and its landmarks go; what only a screen can use stays away.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from sitegen.config import SiteConfig
from sitegen.html_pieces import VOID

_Attributes = list[tuple[str, str | None]]

_UNPRINTABLE = frozenset({"button", "dialog", "iframe", "link", "meta", "script", "style", "template"})
_FURNITURE = frozenset({"g-faq__link", "g-heading-anchor", "g-references__back", "g-tool__closing"})
"""Links and controls that help on a screen alone."""
_LANDMARKS = frozenset({"aside", "nav", "section"})
_IN_CHAPTERS = {
    "h1": "h2",
    "h2": "h3",
    "h3": "h4",
    "h4": "h5",
    "h5": "h6",
    **dict.fromkeys(_LANDMARKS, "div"),
}
"""What elements become: forty landmarks of one name would lead nobody anywhere."""
_POINTERS = frozenset(
    {"aria-controls", "aria-describedby", "aria-labelledby", "for", "headers", "id", "name"}
)
"""Attributes that hold ids, and the names that keep radio buttons of one question together."""
_DROPPED = frozenset({"popovertarget", "tabindex"})


@dataclass(frozen=True, slots=True)
class Binding:
    """What is known of the whole file when a chapter is bound into it."""

    config: SiteConfig
    numbers: Mapping[str, str]
    """The number of each chapter by its permalink."""

    def address(self, href: str, permalink: str) -> str:
        """Return where a link leads that stands on the page at `permalink`."""
        if href.startswith("#"):
            return f"#{permalink}{href[1:]}"
        if not href.startswith(f"{self.config.prefix}/") or href.startswith("//"):
            return href
        address = href.removeprefix(self.config.prefix)
        target, _, fragment = address.partition("#")
        return f"#{target}{fragment}" if target in self.numbers else self.config.absolute_url(address)

    def number_of(self, address: str, permalink: str) -> str:
        """Return the number of the chapter that a link within the file leads to; none for its own."""
        chapter = address[1:].rpartition("/")[0] + "/"
        return self.numbers.get(chapter, "") if address[:1] == "#" and chapter != permalink else ""


def on_paper(html: str, permalink: str, binding: Binding) -> str:
    """Return the HTML of the page at `permalink` as part of the file."""
    writer = _Writer(permalink, binding)
    writer.feed(html)
    writer.close()
    return "".join(writer.pieces)


class _Writer(HTMLParser):
    """Writes what it reads, but for what changes on paper."""

    def __init__(self, permalink: str, binding: Binding) -> None:
        super().__init__(convert_charrefs=False)
        self.pieces: list[str] = []
        self._permalink = permalink
        self._binding = binding
        self._tags = _IN_CHAPTERS if permalink in binding.numbers else {}
        self._left_out = ""
        """The tag of the element that is being left out."""
        self._depth = 0
        """How many elements of this tag are open in it, itself among them."""
        self._term: int | None = None
        """The piece in front of the words of the term that is being read."""
        self._terms: dict[str, int] = {}
        """By the id of a definition that pops up: the piece in front of the words that it explains."""
        self._definition = ""
        """The id of the definition that is being left out."""

    def handle_starttag(self, tag: str, attrs: _Attributes) -> None:
        values = {name: value or "" for name, value in attrs}
        if self._left_out:
            self._depth += tag == self._left_out
            self._link_to_definition(tag, values)
        elif tag == "label" and values.get("class") == "g-term":
            self._term = len(self.pieces)
            self.pieces.append("<a>")
        elif tag == "button" and self._term is not None:
            self._terms[values["popovertarget"]] = self._term
            self._leave_out(tag, values)
        elif tag == "img":
            self.pieces.append(escape(values.get("alt", "")))
        elif not _is_for_paper(tag, values):
            self._leave_out(tag, values)
        else:
            self.pieces.append(self._start_tag(tag, values))

    def handle_startendtag(self, tag: str, attrs: _Attributes) -> None:
        if not self._left_out:
            self.handle_starttag(tag, attrs)
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._left_out:
            self._depth -= tag == self._left_out
            self._left_out = self._left_out if self._depth else ""
        elif tag == "label" and self._term is not None:
            self._term = None
            self.pieces.append("</a>")
        elif tag not in VOID:
            self.pieces.append(f"</{self._tags.get(tag, tag)}>")

    def handle_data(self, data: str) -> None:
        if not self._left_out:
            self.pieces.append(data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")

    def _leave_out(self, tag: str, values: Mapping[str, str]) -> None:
        if tag not in VOID:
            self._left_out, self._depth = tag, 1
            self._definition = values.get("id", "")

    def _link_to_definition(self, tag: str, values: Mapping[str, str]) -> None:
        """Let the words that a definition explains lead to where it leads: to the glossary."""
        if tag == "a" and self._definition in self._terms:
            address = self._binding.address(values.get("href", ""), self._permalink)
            self.pieces[self._terms[self._definition]] = f'<a class="g-term" href="{escape(address)}">'

    def _start_tag(self, tag: str, values: Mapping[str, str]) -> str:
        kept = {name: value for name, value in values.items() if name not in _DROPPED}
        for name in _POINTERS & kept.keys():
            kept[name] = " ".join(self._permalink + word for word in kept[name].split())
        if tag in _LANDMARKS & self._tags.keys():
            kept.pop("aria-label", None)
            kept.pop("aria-labelledby", None)
        if tag == "a":
            kept |= self._link(values)
        if tag == "details":
            kept["open"] = ""
        written = "".join(f' {name}="{escape(value)}"' for name, value in kept.items())
        return f"<{self._tags.get(tag, tag)}{written}>"

    def _link(self, values: Mapping[str, str]) -> dict[str, str]:
        if "href" not in values:
            return {}
        address = self._binding.address(values["href"], self._permalink)
        number = self._binding.number_of(address, self._permalink)
        is_outside = address != values["href"] and not address.startswith("#")
        return (
            {"href": address}
            | ({"data-chapter": number} if number else {})
            | ({"rel": "noreferrer noopener"} if is_outside else {})
        )


def _is_for_paper(tag: str, values: Mapping[str, str]) -> bool:
    """Return whether an element says something on paper; a form that is sent does not."""
    return (
        tag not in _UNPRINTABLE
        and not values.keys() & {"hidden", "popover"}
        and not (tag == "form" and "action" in values)
        and _FURNITURE.isdisjoint(values.get("class", "").split())
    )
