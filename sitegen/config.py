"""The one site configuration, `site_config.yaml`."""

from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import Field

from sitegen.findings import Findings, Place, Severity, SiteError
from sitegen.source_file import read_text
from sitegen.validation import LocatedText, Model, OptionalText, Text, validate
from sitegen.yaml_source.parse import parse_yaml


class Publisher(Model):
    """Who answers for the site."""

    name: Text


class MenuItem(Model):
    """A link of the main menu or footer."""

    page: LocatedText
    """The page's source path, such as `levels/_index.md`."""
    label: OptionalText = ""
    """The words of the link; the page's short title where nothing stands here."""


class SiteConfig(Model):
    """Everything that a site sets once."""

    title: Text
    tagline: OptionalText = ""
    """A few words that say what the site is."""
    description: Text
    """One or two sentences for search engines."""
    base_url: Annotated[str, Field(pattern=r"^https?://[^\s?#]+$")]
    """Where the site is published, such as `https://example.org` or `https://example.org/guide`."""
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")] = "en"
    """The language of the content, as a BCP 47 tag."""
    publisher: Publisher
    crisis_contacts: Annotated[tuple[LocatedText, ...], Field(min_length=1)]
    """Ids of the contacts in the strip on top of each page, in this order."""
    emergency_page: LocatedText | None = None
    """The source path of the page for people in danger; the crisis strip links to it."""
    quick_exit_url: Annotated[str, Field(pattern="^https://")] = "https://www.weather.gov/"
    """The neutral site that the exit button leads to."""
    menu: tuple[MenuItem, ...] = ()
    """The main menu."""
    footer: tuple[MenuItem, ...] = ()
    """The links at the foot of each page."""
    feed_length: Annotated[int, Field(ge=0)] = 20
    """How many pages the feed names."""
    severities: dict[LocatedText, Severity] = {}
    """Rule ids with `error`, `warning` or `off`, where the default does not suit."""

    @property
    def prefix(self) -> str:
        """The path of `base_url` without its closing slash: `/guide`, or nothing at a domain's root."""
        return urlsplit(self.base_url).path.rstrip("/")

    def absolute_url(self, permalink: str) -> str:
        """Return the full URL of a permalink."""
        return self.base_url.rstrip("/") + permalink


def load_config(file: Path, findings: Findings) -> SiteConfig:
    """Return the configuration in `file`.

    Raises:
        SiteError: if the file is not there or not valid; the findings say what is wrong in it.
    """
    if not file.is_file():
        raise SiteError(f"{file} is not there. A site is a folder with {file.name} and content/ in it.")
    text = read_text(file, file.name, findings)
    source = parse_yaml(text, file.name, findings) if text is not None else None
    config = validate(SiteConfig, source, findings, whole=Place(file.name)) if source is not None else None
    if config is None:
        raise SiteError(f"{file.name} has to be mended first.")
    return config
