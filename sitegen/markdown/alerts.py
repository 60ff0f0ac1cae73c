"""Alerts as on GitHub, `> [!WARNING]`, and two kinds of ours: what is known, what is not known."""

import re
from xml.etree.ElementTree import Element

from sitegen.findings import Example, Findings, Place, Rule, did_you_mean
from sitegen.markdown.locator import Locator
from sitegen.markdown.tokens import OPEN

UNKNOWN_KIND = Rule(
    "alert/unknown-kind",
    "An alert of a kind that does not exist",
    "Its mark would be shown as text in a plain quotation.",
    example=Example(
        "> [!WARNNG]\n> Do not stop a medicine on your own.\n",
        "> [!WARNING]\n> Do not stop a medicine on your own.\n",
    ),
)
NOT_ALONE = Rule(
    "alert/not-alone",
    "An alert whose kind does not stand alone on its line",
    "GitHub shows it as a plain quotation, its mark as text.",
    example=Example(
        "> [!WARNING] Do not stop a medicine on your own.\n",
        "> [!WARNING]\n> Do not stop a medicine on your own.\n",
    ),
)
RULES = (UNKNOWN_KIND, NOT_ALONE)

KINDS = ("note", "tip", "important", "warning", "caution", "known", "unknown")
ELEMENT = "x-callout-"
"""The elements, one a kind, that stand for callouts until their component takes their place."""

_MARK = re.compile(r"\[!(?P<kind>[A-Za-z]+)\](?P<rest>[^\n]*)\n?")


def convert_alerts(root: Element, locator: Locator, findings: Findings) -> None:
    """Turn each quotation that begins with a mark into a callout."""
    for quote in root.iter("blockquote"):
        first = quote[0] if len(quote) else None
        mark = _MARK.match(first.text or "") if first is not None and first.tag == "p" else None
        if first is None or mark is None:
            continue
        kind = mark["kind"].lower()
        if kind not in KINDS:
            known = [known_kind.upper() for known_kind in KINDS]
            hint = did_you_mean(kind.upper(), known) or f"There are {', '.join(known)}."
            message = f'"{mark["kind"]}" is no kind of alert.'
            findings.add(UNKNOWN_KIND, _place_of(mark, locator), message, hint=hint)
        elif mark["rest"].strip():
            message = f"[!{mark['kind']}] has to stand alone on its line."
            hint = "Begin the text on the next line, after >."
            findings.add(NOT_ALONE, _place_of(mark, locator), message, hint=hint)
        else:
            quote.tag = f"{ELEMENT}{kind}"
            first.text = (first.text or "")[mark.end() :]
            if not first.text and not len(first):
                quote.remove(first)


def _place_of(mark: re.Match[str], locator: Locator) -> Place:
    written = f"[!{mark['kind']}]"
    return locator.in_text(written + mark["rest"].partition(OPEN)[0], written)
