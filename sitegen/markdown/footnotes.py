"""Footnotes without words, which Python-Markdown cannot put in order."""

from xml.etree.ElementTree import Element, SubElement

from sitegen.findings import Example, Findings, Rule
from sitegen.markdown.locator import Locator

EMPTY = Rule(
    "footnote/empty",
    "A footnote without words",
    "Readers would be led to nothing.",
    example=Example(
        "Many plans pay part of it.[^plans]\n\n[^plans]:\n",
        "Many plans pay part of it.[^plans]\n\n[^plans]: Ask your plan.\n",
    ),
)
RULES = (EMPTY,)

_BACKLINK = "footnote-backref"


def report_empty_footnotes(root: Element, note_ids: str, locator: Locator, findings: Findings) -> None:
    """Report each footnote that is empty, and give it the way back that Python-Markdown looks for later."""
    for item in root.iter("li"):
        prefix, separator, label = (item.get("id") or "").partition(note_ids)
        if prefix == "fn" and separator and not len(item):
            findings.add(EMPTY, locator.in_text(f"[^{label}]:"), f'The footnote "{label}" has no words.')
            SubElement(item, "a", {"class": _BACKLINK, "href": f"#fnref{note_ids}{label}"})
