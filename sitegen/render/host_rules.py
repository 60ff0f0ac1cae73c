"""What can be wrong with `_headers` and `_redirects`, and the limits that hosts read them within.

The limits are those that Cloudflare Pages documents, at developers.cloudflare.com/pages/configuration/headers
and /redirects. It leaves out what is beyond them without a word to readers; Netlify documents none.
"""

from collections.abc import Iterable

from sitegen.findings import Example, Findings, InWords, Place, Rule, Severity

UNREADABLE = Rule(
    "host/unreadable-line",
    "A line that a host cannot read",
    "Hosts leave out such a line of `_headers` or `_redirects` without a word.",
    Severity.WARNING,
    Example("/*\n  X-Robots-Tag noarchive\n", "/*\n  X-Robots-Tag: noarchive\n", "static/_headers"),
)
TWICE = Rule(
    "host/header-twice",
    "A header that every site sends already",
    "Cloudflare Pages would send both values in one line, and Netlify the last one alone: what protects "
    "readers would be weaker, or mean nothing at all.",
    example=Example(
        "/*\n  X-Frame-Options: SAMEORIGIN\n", "/*\n  X-Robots-Tag: noarchive\n", "static/_headers"
    ),
)
TWO_WAYS = Rule(
    "host/two-ways",
    "An old address that leads to two places",
    "Some hosts follow `_redirects`, and others show the page that stands at the alias.",
    example=InWords(
        "A page with the alias /old/, and a line in static/_redirects that leads from /old/ to another page.",
        "The same page without that alias.",
    ),
)
TOO_LONG = Rule(
    "host/long-line",
    "A line that is longer than a host reads",
    "Cloudflare Pages leaves out a line of `_headers` with more than 2,000 characters, and of `_redirects` "
    "one with more than 1,000.",
    Severity.WARNING,
    InWords(
        "A site with forms that go to 60 different hosts: all of them stand in one line of `_headers`.",
        "The same forms, sent to one host that passes them on.",
    ),
)
TOO_MANY = Rule(
    "host/too-many-rules",
    "More rules than a host reads",
    "Cloudflare Pages reads 100 rules of `_headers`, and of `_redirects` 2,000 lines and 100 with wildcards. "
    "What comes after them does not hold.",
    Severity.WARNING,
    InWords(
        "A site with 2,100 old addresses, each with a line in `_redirects`.",
        "The same site with one line for each folder that moved as a whole, as in /old/* /new/:splat 301.",
    ),
)
RULES = (UNREADABLE, TWICE, TWO_WAYS, TOO_LONG, TOO_MANY)

MOST_HEADER_RULES = 100
LONGEST_HEADER = 2000
MOST_REDIRECTS = 2000
MOST_WILD_REDIRECTS = 100
LONGEST_REDIRECT = 1000


def report_long(lines: Iterable[tuple[str, Place]], longest: int, way_out: str, findings: Findings) -> None:
    """Report each of these lines that a host would leave out for its length."""
    for line, place in lines:
        if len(line) > longest:
            message = (
                f'The line that begins with "{line[:30].rstrip()}" has {len(line):,} characters, '
                f"and Cloudflare Pages reads {longest:,}."
            )
            findings.add(TOO_LONG, place, message, hint=way_out)
