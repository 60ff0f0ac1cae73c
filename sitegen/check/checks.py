"""The checks there are."""

from collections.abc import Sequence

from sitegen.assets.asset import Assets
from sitegen.check.anchors import check_anchors
from sitegen.check.comparisons import check_comparisons
from sitegen.check.forms import check_forms
from sitegen.check.quiz_pages import check_quiz_pages
from sitegen.check.references import check_references
from sitegen.check.scripts import check_scripts
from sitegen.findings import Findings
from sitegen.graph.site import Site
from sitegen.render.output import OutputFile


def run_checks(site: Site, assets: Assets, files: Sequence[OutputFile], findings: Findings) -> None:
    """Run every check over the whole site and the files made from it."""
    check_references(site, findings)
    check_comparisons(site, findings)
    check_forms(site, findings)
    check_anchors(site, files, findings)
    check_quiz_pages(site, files, findings)
    check_scripts(site, assets, files, findings)
