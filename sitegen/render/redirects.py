"""`_redirects`, which Netlify and Cloudflare Pages read: old addresses, each with the one that it leads to.

The page at an old address stays, for hosts that know no such file (GitHub Pages, S3). Cloudflare follows a
line whatever file there is; Netlify shows the file unless the status ends in `!`, which Cloudflare in turn
does not read. So lines are written as both read them, and `netlify.toml` adds the `!` after a build there.

Netlify takes an address with and without its last slash for one. Cloudflare does not, so a line for each
spares readers a second step there. And it counts every line below one with a wildcard as a wildcard's, of
which it reads few: so a site's own lines of that kind come last.
"""

from collections.abc import Iterator, Mapping, Sequence

from sitegen.findings import Findings, Place
from sitegen.graph.site import Alias, Site
from sitegen.host_files.redirects_file import NAME, Redirect, redirects_text
from sitegen.render.host_rules import LONGEST_REDIRECT, MOST_REDIRECTS, TOO_MANY, TWO_WAYS, report_long
from sitegen.render.output import OutputFile
from sitegen.render.own_lines import OwnLine
from sitegen.render.own_redirects import OwnRedirects, own_redirects

_MOVED = 301


def render_redirects(
    sites: Sequence[Site], files: Mapping[str, OutputFile], lines: Sequence[OwnLine], findings: Findings
) -> Iterator[OutputFile]:
    """Yield the file of redirects, if there are any; `lines` are the site's own."""
    own, prefix = own_redirects(lines, findings), sites[0].config.prefix
    by_alias = {_redirect(alias, prefix): alias for site in sites for alias in site.aliases}
    _check_aliases(by_alias, own, findings)
    ours = [redirect for redirect in by_alias if redirect.alias not in own.targets]
    taken = own.targets.keys() | {f"{prefix}/{path}" for path in files} | {prefix, ""}
    short = [each for each in map(_without_slash, ours) if each.alias not in taken]
    if len(own.fixed) + len(ours) + len(short) <= MOST_REDIRECTS:
        ours += short
    text = own.fixed_text + redirects_text(ours) + own.wild_text
    if text:
        yield OutputFile(NAME, text.encode(), Place("templates"))


def _redirect(alias: Alias, prefix: str) -> Redirect:
    return Redirect(prefix + alias.permalink, prefix + alias.page.permalink, _MOVED)


def _without_slash(redirect: Redirect) -> Redirect:
    return redirect._replace(alias=redirect.alias.rstrip("/"))


def _check_aliases(by_alias: Mapping[Redirect, Alias], own: OwnRedirects, findings: Findings) -> None:
    lines = ((redirects_text((redirect,)).strip(), alias.place) for redirect, alias in by_alias.items())
    report_long(lines, LONGEST_REDIRECT, "Shorten the address.", findings)
    for redirect, alias in by_alias.items():
        other = own.targets.get(redirect.alias, redirect.target)
        if other != redirect.target:
            message = f'static/_redirects leads from "{redirect.alias}" to {other}.'
            findings.add(TWO_WAYS, alias.place, message, hint="Take out the line there, or this alias.")
    _report_many([*(line.place for line in own.fixed), *(each.place for each in by_alias.values())], findings)


def _report_many(places: Sequence[Place], findings: Findings) -> None:
    if len(places) > MOST_REDIRECTS:
        message = f"There are {len(places):,} old addresses, and Cloudflare Pages reads {MOST_REDIRECTS:,}."
        hint = "Say in static/_redirects which folders moved as a whole, as in /old/* /new/:splat 301."
        findings.add(TOO_MANY, places[MOST_REDIRECTS], message, hint=hint)
