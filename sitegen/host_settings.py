"""What `site_config.yaml` says of the host: https alone, and whom to tell of a security fault."""

from typing import Annotated, TypeVar

from pydantic import AfterValidator, Field, ValidationInfo

from sitegen.validation import LocatedDate, Model

T = TypeVar("T")

_YEAR = 365
"""The fewest days that the lists in browsers take (hstspreload.org)."""


def _as_the_lists_take_it(preload: bool, info: ValidationInfo) -> bool:
    # A key that is itself at fault is not in the data, and has its own finding.
    if preload and info.data.get("days", _YEAR) < _YEAR:
        raise ValueError(f'the lists in browsers take no host with fewer "days" than {_YEAR}')
    if preload and not info.data.get("include_subdomains", True):
        raise ValueError('the lists in browsers take a host only together with "include_subdomains: true"')
    return preload


class StrictTransport(Model):
    """How long browsers ask the host by https alone once they have been there; it cannot be taken back."""

    days: Annotated[int, Field(ge=1, le=3650)]
    """For how many days; begin with a few, and set 365 or more when nothing broke."""
    include_subdomains: bool = False
    """Whether that holds for all names below the host's as well."""
    preload: Annotated[bool, AfterValidator(_as_the_lists_take_it)] = False
    """Whether the host may be put on the lists that browsers are shipped with."""

    @property
    def header(self) -> str:
        """The value of the header `Strict-Transport-Security`."""
        seconds = self.days * 24 * 60 * 60
        marks = {"includeSubDomains": self.include_subdomains, "preload": self.preload}
        return "; ".join((f"max-age={seconds}", *(mark for mark, is_set in marks.items() if is_set)))


class SecurityContact(Model):
    """Whom to tell of a security fault of the site, as `/.well-known/security.txt` says it (RFC 9116)."""

    contacts: Annotated[
        tuple[Annotated[str, Field(pattern=r"^(mailto:[^\s@]+@[^\s@]+|https://\S+|tel:\+[0-9-]+)$")], ...],
        Field(min_length=1),
    ]
    """Addresses such as `mailto:security@example.org` or `https://example.org/report/`, the best first."""
    expires: LocatedDate
    """The last day on which this holds; at most a year ahead."""
    policy: Annotated[str, Field(pattern=r"^https://\S+$")] | None = None
    """The address of a page that says how reports are dealt with."""
    languages: tuple[Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")], ...] = ()
    """The languages that reports may be in; those of the site where none is named."""


def https_only(value: T, info: ValidationInfo) -> T:
    """Return what a site may say only where it is published by https.

    Raises:
        ValueError: if it is not.
    """
    if value is not None and not str(info.data.get("base_url", "https://")).startswith("https://"):
        raise ValueError('it needs a "base_url" that begins with https://')
    return value
