"""Sources that nothing rests on, and those of publishers that the site does not trust."""

from collections.abc import Sequence
from datetime import date
from urllib.parse import urlsplit

from sitegen.check.example_files import SITE_CONFIG, SOURCE
from sitegen.check.references import data_references
from sitegen.content.registries import Source
from sitegen.findings import Example, Findings, Rule, Severity
from sitegen.graph.site import Site

_GUIDE = SOURCE % "2026-11-01"
_TRUSTING = SITE_CONFIG + "trusted_publishers: [%s]\n"

UNUSED = Rule(
    "source/unused",
    "A source that nothing rests on",
    "The list of sources would claim more than the pages use; often a citation was forgotten. Nothing is "
    "said on the day on which a source was checked, for it may just have been added.",
    Severity.WARNING,
    Example(_GUIDE + _GUIDE.replace("guide:", "report:"), _GUIDE, "content/sources.yaml"),
)
UNTRUSTED = Rule(
    "source/untrusted",
    "A source from a publisher that the site has not chosen to trust",
    "Look-alike pages of sellers pass for public offices; whoever adds a publisher should decide to.",
    Severity.WARNING,
    Example(_TRUSTING % "medicare.gov", _TRUSTING % "example.org", "site_config.yaml"),
)
RULES = (UNUSED, UNTRUSTED)


def check_sources(site: Site, day: date, findings: Findings) -> None:
    """Report sources that nothing cites by `day`, and sources outside the sites named in config.

    What could not be read may cite any of them.
    """
    is_whole = not site.library.broken_pages and not site.library.broken_entries
    used = _used(site)
    for entry in site.library.entries["sources"].values():
        if isinstance(entry.value, Source):
            if is_whole and entry.id not in used and entry.value.checked_on != day:
                hint = f"Cite it as [@{entry.id}], or take it out."
                findings.add(UNUSED, entry.place, f'Nothing cites "{entry.id}".', hint=hint)
            _check_publisher(entry.value, site.config.trusted_publishers, findings)


def _used(site: Site) -> frozenset[str]:
    """Return the ids of all sources that a page or an entry names."""
    named = {str(reference) for kind, reference in data_references(site) if kind == "sources"}
    named |= {str(id_) for page in site.library.pages.values() for id_ in page.front_matter.sources}
    cited = {source_id for ties in site.ties.values() for source_id in ties.cited}
    return frozenset(named | cited)


def _check_publisher(source: Source, trusted: Sequence[str], findings: Findings) -> None:
    host = urlsplit(source.url).hostname or ""
    if trusted and not any(host == name or host.endswith(f".{name}") for name in trusted):
        message = f'"{host}" is not among the publishers that this site trusts.'
        hint = "Cite the issuing body itself, or add the site to trusted_publishers in site_config.yaml."
        findings.add(UNTRUSTED, source.url.place, message, hint=hint)
