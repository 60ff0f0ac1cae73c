"""`security.txt`: who looks for it must find a contact that still holds."""

from sitegen.findings import Example, Findings, InWords, Rule, Severity
from sitegen.graph.site import Site
from sitegen.language.language import long_date
from sitegen.memo.today import Today

_SECURITY = "security:\n  contacts: [mailto:security@example.org]\n  expires: %s\n"
_FILE = "site_config.yaml"

EXPIRED = Rule(
    "security/expired",
    "A security contact that no longer holds",
    "Whoever finds a fault is told not to use an address that has run out, and may tell nobody.",
    example=Example(_SECURITY % "2026-11-01", _SECURITY % "2027-06-01", _FILE, is_part=True),
)
EXPIRES_SOON = Rule(
    "security/expires-soon",
    "A security contact that holds for less than a month",
    "Somebody has to look whether the address is still read, and then the site has to be published again.",
    Severity.WARNING,
    Example(_SECURITY % "2026-12-01", _SECURITY % "2027-06-01", _FILE, is_part=True),
)
TOO_FAR = Rule(
    "security/too-far-ahead",
    "A security contact that is said to hold for more than a year",
    "RFC 9116 asks for a year at most: nobody knows whether an address will be read after that.",
    Severity.WARNING,
    Example(_SECURITY % "2028-06-01", _SECURITY % "2027-06-01", _FILE, is_part=True),
)
BELOW_A_PATH = Rule(
    "security/below-a-path",
    "A security contact of a site that is published below a path",
    "`security.txt` counts at the top of a host alone, which is not this site's. So it is not published.",
    Severity.WARNING,
    InWords(
        "A site at https://example.org/guide with `security` in its configuration.",
        "The same contact, given to whoever publishes https://example.org/.",
    ),
)
RULES = (EXPIRED, EXPIRES_SOON, TOO_FAR, BELOW_A_PATH)

_SOON = 30
_YEAR = 366


def check_security(site: Site, today: Today, findings: Findings) -> None:
    """Report a security contact that does not hold, or not for long."""
    security = site.config.security
    if security is None:
        return
    expires, until = security.expires, long_date(security.expires)
    if site.config.prefix:
        message = f"security.txt cannot be published below {site.config.prefix}/."
        hint = "Give the contact to whoever publishes the top of the host, and take it out here."
        findings.add(BELOW_A_PATH, expires.place, message, hint=hint)
    elif today.has_passed(expires):
        hint = "See whether the contacts are still read, and write down a new day."
        findings.add(EXPIRED, expires.place, f"The security contact held until {until}.", hint=hint)
    elif today.has_come(expires, ahead=_SOON):
        hint = "See whether the contacts are still read, and write down a new day."
        findings.add(
            EXPIRES_SOON, expires.place, f"The security contact holds until {until} only.", hint=hint
        )
    elif not today.has_come(expires, ahead=_YEAR):
        hint = "Write down a day that is less than a year ahead."
        findings.add(
            TOO_FAR, expires.place, f"The security contact is said to hold until {until}.", hint=hint
        )
