"""Pages by chance: each key and each piece of text is there for something that one page has of others."""

from hypothesis import strategies as st

PATHS = (
    "_index.md",
    "care/_index.md",
    "care/iop.md",
    "care/php.md",
    "visit.md",
    "terms.md",
    "refs.md",
    "find.md",
    "check.md",
    "more/_index.md",
    "more/iop.md",
    "care/iop/_index.md",
    "404.md",
    "all.md",
    "_index.es.md",
    "care/_index.es.md",
    "care/iop.es.md",
    "care/php.es.md",
    "visit.es.md",
    "terms.es.md",
    "find.es.md",
)

VALUES = {
    "title": ("A page", "An IOP", "Care"),
    "description": ("What it is about.", "Something else."),
    "short_title": ("Page", "Write here: a name"),
    "main_message": ("A copay is due.", "Ask us."),
    "layout": ("plain", "faq", "glossary", "sources", "search", "printable", "section", "quiz", "odd"),
    "order": ("1", "2", "three"),
    "level": ("iop", "php", "gone"),
    "published": ("2026-11-20", "2026-12-24"),
    "updated": ("2026-11-21", "2025-11-21"),
    "review_every": ("1 month", "6 months"),
    "review": (
        "{by: A. Person, credentials: MD, on: 2026-11-20, scope: All, words: 0123456789abcdef}",
        "{by: A. Person, credentials: MD, on: 2025-10-20}",
    ),
    "sources": ("[handbook]", "[lifeline]", "[gone, handbook]"),
    "aliases": ("[/old/]", "[/care/php/]", "[/old/, /older/]", "[odd]"),
    "draft": ("true", "false"),
    "publish_on": ("2026-11-22", "2026-11-23", "2026-12-01"),
    "expires_on": ("2026-11-23", "2026-12-02"),
    "quick_exit": ("true", "false"),
    "related": ("[visit.md]", "[care/php.md, care/iop.md]", "[more/iop.md]", "[gone.md]"),
    "form": ("contact", "gone"),
    "in_listing": ("true", "false"),
    "topics": ("[price]", "[danger, price]"),
    "tittle": ("Misspelt",),
}
"""By key of the front matter."""

PIECES = (
    "Some words, and a copay. The IOP is near.",
    "Un copago se paga. Suicide is named here.",
    "Read about [care](care/_index.md), [an IOP](iop.md#costs) and [the other](php.md).",
    "See [it](../care/iop.md#costs), [here](more/iop.md) or [there](../visit.md).",
    "As a handbook says [@handbook], and another [@lifeline].",
    'It takes {{ level("iop", "hours_per_week") }}, or {{ level("php", "name") }}.',
    'A group has {{ fact("size") }} people; {{ fact("price") }}.',
    '{{ contact("988") }}',
    '{{ contact("desk") }}',
    '{{ comparison("levels") }}',
    '{{ comparison("prices") }}',
    '{{ faq("basics") }}',
    '{{ faq("more") }}',
    '{{ quiz("mini") }}',
    '{{ form("contact") }}',
    '{{ figure("care/room.png", alt="A room") }}',
    '{{ figure("room.png", alt="A room") }}',
    '{{ cta("Go", target="visit.md") }}',
    '{{ cta("Go on", target="care/php.md") }}',
    '{{ odd("x") }}',
    "{{ hello() }}",
    "## Costs {#costs}",
    "## What to do next",
    "Call 1-800-555-0100 or 988, all 12 hours.",
    "> [!WARNING]\n> Take care. Write here: more.",
    "| a | b |\n| - | - |\n| [c](visit.md) | d |",
    "Open [the plan](/old/) or [this](/care/iop/).",
)

paths = st.sampled_from([f"content/{path}" for path in PATHS])
lines = st.sampled_from([(key, value) for key, values in VALUES.items() for value in values])


@st.composite
def page_texts(draw: st.DrawFn) -> str:
    """Return the text of a page."""
    keys = {"title": "A page", "description": "What it is about."} | dict(draw(st.lists(lines, max_size=3)))
    front = "".join(f"{key}: {value}\n" for key, value in keys.items())
    body = "\n\n".join(draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=3)))
    return f"---\n{front}---\n\n{body}\n"
