"""Snippets for Visual Studio Code: what stands in Markdown and in texts, filled in by a few keys."""

from collections.abc import Mapping

from sitegen.content.registries import SHOWN_FIELDS
from sitegen.markdown.alerts import KINDS
from sitegen.markdown.shortcodes.signature import Signature

Snippet = dict[str, object]

SHOWS = {
    "chart": "A chart of the hours of all levels, or the ladder of levels",
    "checklist": "A list to tick, from content/checklists/",
    "comparison": "A table, from content/comparisons/",
    "contact": "A help line with its number, text line and chat, from content/contacts.yaml",
    "cost_worksheet": "A sum of what care may cost, from content/worksheets/",
    "cta": "A button that leads to a page, or calls a line",
    "fact": "A fact with its source, from content/facts.yaml",
    "faq": "Questions and answers, from content/faqs/",
    "figure": "A picture with what it shows in words",
    "fits": "Who a level may fit and may not, from content/levels.yaml",
    "form": "A contact form, from content/forms/",
    "level": "A text or number of a level, from content/levels.yaml",
    "phone": "A phone number inside a sentence, from content/contacts.yaml",
    "quiz": "A quiz, from content/quizzes/",
    "quiz_proof": "What was proved of a quiz",
    "reasons": "Reasons to choose a provider, from content/reasons/",
    "scenario": "A made-up story, from content/scenarios/",
    "schedule": "A day or a week, from content/schedules/",
    "sheet": "A sheet to fill in, from content/sheets/",
    "timeline": "What may change when, from content/timelines/",
    "week_planner": "A week to plan, from content/planners/",
}
"""What each shortcode shows."""

_CHOICES = {
    ("chart", "id"): ("hours-per-week", "ladder"),
    ("cta", "kind"): ("link", "form", "tool", "call"),
    ("level", "field"): tuple(name for name in SHOWN_FIELDS if "." not in name),
    ("quiz_proof", "part"): ("numbers", "properties", "levels", "rules", "check"),
}
"""Arguments that are one of a few words."""

_OTHERS = {
    "Citation": ("cite", "[@${1:source-id}]", "A source, from content/sources.yaml"),
    "Footnote": ("footnote", "[^${1:name}]\n\n[^${1:name}]: ${2:Text}", "A note at the end of the page"),
    "Heading with an id": ("heading", "## ${1:Heading} {#${2:id}}", "A heading that links keep finding"),
    "Link to a page": (
        "link",
        "[${1:What stands there}](${2:folder/page.md})",
        "A link to a page of this site",
    ),
    "Picture": (
        "picture",
        "![${1:What it shows}](${2:picture.png})",
        "A picture that stands beside the page",
    ),
    "Table": (
        "table",
        "| ${1:Heading} | ${2:Heading} |\n| --- | --- |\n| ${3:Cell} | ${4:Cell} |",
        "A small table; a larger one stands in content/comparisons/",
    ),
    "Page": (
        "page",
        "---\ntitle: ${1:Title}\ndescription: ${2:One or two sentences for search results.}\n"
        "main_message: ${3:The one thing to take away.}\n"
        "published: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE\nreview: none\ndraft: true\n---\n\n${0:Text}",
        "The lines on top of a new page",
    ),
}


def build_snippets(signatures: Mapping[str, Signature]) -> dict[str, Snippet]:
    """Return the snippets by name: shortcodes, callouts, and the rest of what pages are made of."""
    shortcodes = {
        f"Shortcode {name}": _snippet(name, _call(signature), SHOWS.get(name, str(signature)))
        for name, signature in signatures.items()
    }
    callouts = {
        f"Callout {kind}": _snippet(kind, f"> [!{kind.upper()}]\n> ${{1:Text}}", "A box of this kind")
        for kind in KINDS
    }
    others = {name: _snippet(*words) for name, words in _OTHERS.items()}
    return {**shortcodes, **callouts, **others}


def _snippet(prefix: str, body: str, description: str) -> Snippet:
    return {
        "scope": "markdown,yaml",
        "prefix": prefix,
        "body": body.split("\n"),
        "description": description,
    }


def _call(signature: Signature) -> str:
    arguments = [_argument(signature, number, name) for number, name in enumerate(signature.parameters, 1)]
    return f"{{{{ {signature.name}({', '.join(arguments)}) }}}}"


def _argument(signature: Signature, number: int, name: str) -> str:
    choices = _CHOICES.get((signature.name, name))
    if choices:
        return f'"${{{number}|{",".join(choices)}|}}"'
    return f'"${{{number}:{name}}}"' if name in signature.required else f'{name}="${number}"'
