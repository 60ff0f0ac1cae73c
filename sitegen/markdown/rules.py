"""Every rule of the stage, in the order in which a text meets them."""

from sitegen.findings import Rule
from sitegen.markdown import (
    alerts,
    brackets,
    citations,
    definitions,
    entries,
    footnotes,
    headings,
    ids,
    images,
    limits,
    links,
    mask,
    raw_html,
    running_text,
)
from sitegen.markdown.faults import bare_urls, pasted, tables
from sitegen.markdown.faults import headings as heading_faults
from sitegen.markdown.shortcodes import bind, context, find, render

RULES: tuple[Rule, ...] = (
    *limits.RULES,
    *mask.RULES,
    *find.RULES,
    *bind.RULES,
    *entries.RULES,
    *render.RULES,
    *context.RULES,
    *citations.RULES,
    *definitions.RULES,
    *brackets.RULES,
    *footnotes.RULES,
    *heading_faults.RULES,
    *tables.RULES,
    *bare_urls.RULES,
    *pasted.RULES,
    *alerts.RULES,
    *running_text.RULES,
    *links.RULES,
    *images.RULES,
    *headings.RULES,
    *ids.RULES,
    *raw_html.RULES,
)
