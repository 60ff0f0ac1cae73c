"""The registries and collections there are, by the name of their file or folder."""

from sitegen.content import collections, registries, tools
from sitegen.validation import Model

REGISTRIES: dict[str, type[Model]] = {
    "levels": registries.Level,
    "contacts": registries.Contact,
    "sources": registries.Source,
    "glossary": registries.Term,
    "facts": registries.Fact,
}

COLLECTIONS: dict[str, type[Model]] = {
    "comparisons": collections.Comparison,
    "faqs": collections.Faq,
    "checklists": collections.Checklist,
    "schedules": collections.Schedule,
    "timelines": collections.Timeline,
    "scenarios": collections.Scenario,
    "reasons": collections.Reasons,
    "forms": collections.Form,
    **tools.TOOLS,
}
