"""`security.txt`: whom to tell of a security fault of the site (RFC 9116).

It counts at the top of a host alone. A site that is published below a path does not own that place, so
nothing is written there, and a check says so.
"""

from collections.abc import Iterator

from sitegen.config import SiteConfig
from sitegen.findings import Place
from sitegen.graph.site import Site
from sitegen.host_settings import SecurityContact
from sitegen.render.output import OutputFile

PATH = ".well-known/security.txt"


def render_security_txt(site: Site) -> Iterator[OutputFile]:
    """Yield the file, if the site says whom to tell."""
    security = site.config.security
    if security is not None and not site.config.prefix:
        text = "".join(f"{name}: {value}\n" for name, value in _fields(security, site.config))
        yield OutputFile(PATH, text.encode(), Place("site_config.yaml"))


def _fields(security: SecurityContact, config: SiteConfig) -> Iterator[tuple[str, str]]:
    for contact in security.contacts:
        yield "Contact", contact
    yield "Expires", f"{security.expires.isoformat()}T23:59:59Z"
    yield "Preferred-Languages", ", ".join(security.languages or config.languages)
    yield "Canonical", config.absolute_url(f"/{PATH}")
    if security.policy is not None:
        yield "Policy", security.policy
