"""What the command that builds does where something may have changed."""

import sys
import time

import click

from sitegen.cli.build_request import BuildRequest
from sitegen.cli.summary import Summary
from sitegen.cli.terminal import ProgressBar, print_findings, say, stop_where_it_cannot_start
from sitegen.findings import Findings
from sitegen.folders import CACHE
from sitegen.last_build import LastBuild, keep_last
from sitegen.memo.signatures import signatures_of
from sitegen.pipeline import Build, Builder, write_site
from sitegen.profile import profile
from sitegen.reasons import reasons
from sitegen.report.text import counted, tally
from sitegen.verification import differences
from sitegen.write.gone import gone_addresses
from sitegen.write.plan import WritePlan

_NAMED = 10
"""How many addresses a warning names."""
_PIECEWISE = (
    "{folder} could not be exchanged for the new site in one step, so its files were replaced one by one. "
    "docs/deployment.md says why that can be."
)


def rebuild(request: BuildRequest, started: float) -> None:
    """Build and write a site; `started` is when that was asked for, by the monotonic clock."""
    builder = Builder(request.root, compress=request.circumstances.compress)
    built = _built(builder, request)
    print_findings(built.findings, request.form)
    if not built.is_publishable:
        say(f"{tally(built.findings)}. Nothing was written.", colour="red")
        sys.exit(1)
    writing = time.monotonic()
    with stop_where_it_cannot_start():
        published = write_site(built, request.folder, spares_foreign=not request.force)
    plan = published.plan
    written = time.monotonic()
    _keep(request, built, plan)
    if request.explain is not None:
        _explain(request.explain, built)
    if request.profile:
        click.echo("\n".join(profile(built, written - writing, time.monotonic() - started)))
    if not published.in_one_step:
        say(_PIECEWISE.format(folder=request.folder), colour="yellow")
    if gone := gone_addresses(plan):
        say(_warning_of(gone), colour="yellow")
    say(_summary(built, plan).in_words(plan.folder, time.monotonic() - started), colour="green")
    if request.verify:
        _verify(request, built)


def _built(builder: Builder, request: BuildRequest) -> Build:
    findings = Findings()
    clock = time.monotonic if request.profile else None
    with stop_where_it_cannot_start(findings, request.form):
        built = builder.build(request.circumstances.day, findings, ProgressBar(), clock)
    builder.save()
    return built


def _explain(path: str, built: Build) -> None:
    lines = reasons(path, built)
    if not lines:
        say(f'Nothing of this site is made from or found at "{path}".', colour="red")
        sys.exit(2)
    click.echo("\n".join(lines))


def _verify(request: BuildRequest, built: Build) -> None:
    with stop_where_it_cannot_start():
        found = differences(built, request.folder, compress=request.circumstances.compress)
    if found:
        click.echo("\n".join(found))
        number = counted(len(found), "difference")
        say(f"{number} from a build from nothing. Remove {CACHE}/ and build again.", colour="red")
        sys.exit(1)
    say(f"All {len(built.files)} files and all findings are those of a build from nothing.", colour="green")


def _keep(request: BuildRequest, built: Build, plan: WritePlan) -> None:
    last = LastBuild(
        circumstances=request.circumstances,
        folder=str(request.folder.resolve()),
        written=signatures_of([str(request.folder.resolve())]),
        findings=built.findings,
        pages=built.pages,
        unchanged=len(plan.files),
        foreign=len(plan.spared),
    )
    keep_last(request.root, last)


def _warning_of(gone: tuple[str, ...]) -> str:
    named = ", ".join(gone[:_NAMED]) + (f" and {len(gone) - _NAMED} more" if len(gone) > _NAMED else "")
    return (
        f"Published before, and gone now: {named}. "
        'Where a page replaces one of these, add the address to its "aliases", so that old links lead there.'
    )


def _summary(built: Build, plan: WritePlan) -> Summary:
    return Summary(built.pages, len(plan.changed), plan.unchanged, len(plan.dropped), len(plan.spared))
