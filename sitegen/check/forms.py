"""Forms that a page shows without having asked to."""

from sitegen.content.page import Page
from sitegen.findings import Example, Findings, Rule
from sitegen.graph.site import Site

UNDECLARED = Rule(
    "form/undeclared",
    "A form on a page that does not declare it",
    "Only a page that names the form in its front matter may send anything; "
    "elsewhere the browser would refuse, and the reader's message would be lost.",
    example=Example(
        '---\n\n{{ form("contact") }}\n',
        'form: contact\n---\n\n{{ form("contact") }}\n',
        "content/contact.md",
        is_part=True,
    ),
)
RULES = (UNDECLARED,)


def check_forms(page: Page, site: Site, findings: Findings) -> None:
    """Report forms that a page's body shows and its front matter does not name."""
    shown = {entry_id for kind, entry_id in site.ties[page.source_path].entries if kind == "forms"}
    for form in sorted(shown - {page.front_matter.form}):
        hint = f'Add "form: {form}" to the front matter; a page can declare one form.'
        findings.add(UNDECLARED, page.top, f'This page shows the form "{form}" undeclared.', hint=hint)
