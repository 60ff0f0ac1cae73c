"""The one site configuration, `site_config.yaml`."""

import re
from math import prod
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, ValidationInfo

from sitegen.budgets import LONGEST_ADDRESS, MOST_SPELLINGS
from sitegen.findings import Finding, Findings, Place, Severity, SiteError
from sitegen.host_settings import SecurityContact, StrictTransport, https_only
from sitegen.memo.reads import ALL, CONFIG, note
from sitegen.memo.watched import Watched
from sitegen.source_file import read_text
from sitegen.validation import LocatedDate, LocatedText, Model, OptionalText, Text, validate
from sitegen.yaml_source.parse import parse_yaml

Days = Annotated[int, Field(ge=1, le=3650)]
"""A number of days, ten years at most."""


class Publisher(Model):
    """Who answers for the site."""

    name: Text
    """The name of the organisation or person."""


class MenuItem(Model):
    """A link of the main menu or footer."""

    page: LocatedText
    """The page's source path, such as `levels/_index.md`."""
    label: OptionalText = ""
    """The words of the link; the page's short title where nothing stands here."""


ArticlePart = Literal["main-message", "known", "unknown", "sources", "next-steps"]
"""Something that a site may want in each article."""


class CheckAgain(Model):
    """After how many days something has to be compared with its source again."""

    contact: Days = 90
    """A phone line."""
    number: Days = 90
    """A fact that is a number."""
    money: Days = 180
    """A fact that is a price or an amount."""
    law: Days = 180
    """A fact that is a rule of law."""
    definition: Days = 365
    """A fact that says what something is."""
    source: Days = 365
    """A publication."""

    def of_fact(self, kind: Literal["number", "money", "law", "definition"]) -> int:
        """Return the days for a kind of fact."""
        return int(getattr(self, kind))


class Waiver(Model):
    """A finding that somebody answers for until a day."""

    rule: LocatedText
    """The rule's id, such as `claim/uncited`."""
    path: Text
    """The file in which it is found, such as `content/levels/iop.md`."""
    words: str = ""
    """Some words of the finding's message, where not all findings of the rule in this file are meant."""
    reason: Text
    """Why it may stand."""
    until: LocatedDate
    """The last day on which it may."""

    def covers(self, finding: Finding) -> bool:
        """Return whether this is a finding that it means."""
        same_place = (finding.rule, finding.place.path) == (self.rule, self.path)
        return same_place and self.words in finding.message


def _phrase(text: str) -> str:
    if re.fullmatch(r"(?:[^()|]|\([^()]*\))+", text) is None:
        raise ValueError("it needs brackets in pairs, with | inside them, as in addict(|s)")
    if prod(inside.count("|") + 1 for inside in re.findall(r"\(([^()]*)\)", text)) > MOST_SPELLINGS:
        raise ValueError(f"it stands for more than {MOST_SPELLINGS:,} spellings; write several phrases")
    return text


Phrase = Annotated[str, AfterValidator(_phrase)]
"""Words in which `(a|b)` stands for either; small letters match capitals too, capitals only themselves."""


class Words(Model):
    """What a site adds to the words that the generator knows."""

    avoid: dict[Phrase, Text] = {}
    """Words that hurt or mislead, each with what to write instead."""
    allow: tuple[Phrase, ...] = ()
    """Names and phrases in which a word to avoid is in its place."""
    acronyms: tuple[Text, ...] = ()
    """Letters that need not be spelled out."""


def _searched(text: str) -> str:
    if not any(sign.isalnum() for sign in text):
        raise ValueError("it needs a letter or a digit: nothing else is searched")
    return text


Searched = Annotated[Text, AfterValidator(_searched)]
"""Words that readers may type into the search."""


def _whole(text: str) -> str:
    if text.rstrip().endswith("*"):
        raise ValueError("it cannot end in *, for synonyms are whole words")
    return text


Synonym = Annotated[Searched, AfterValidator(_whole)]
"""Whole words that readers may type into the search."""


class Search(Model):
    """What a site adds to the words that are searched."""

    synonyms: dict[Synonym, Annotated[tuple[Synonym, ...], Field(min_length=1)]] = {}
    """What readers may type, such as `day program`, each with the words that are searched as well."""
    crisis_words: tuple[Searched, ...] = ()
    """More words at which the search shows who to call; `*` at the end stands for any ending."""


LanguageTag = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$")]
"""A language as BCP 47 names it, such as `en` or `es`."""


class SiteWords(Model):
    """What a site says of itself in another of its languages."""

    title: Text
    """The site's name in this language."""
    tagline: OptionalText = ""
    """A few words that say what the site is."""
    description: Text
    """One or two sentences for search engines."""
    next_steps_heading: Text
    """The heading of the part of an article that says what to do next."""
    search: Search = Search()
    """Words for the page with the layout `search`."""


def _each_once(
    translations: dict[LanguageTag, SiteWords], info: ValidationInfo
) -> dict[LanguageTag, SiteWords]:
    tags = [tag.lower() for tag in (info.data.get("language", ""), *translations)]
    for tag in translations:
        if tags.count(tag.lower()) > 1:
            raise ValueError(
                f'"{tag}" is there already; it is the site\'s own "language", or stands here twice'
            )
    return translations


_HOST = r"[^\s/?#@:\\<>\"'\[\];,%]+(:[0-9]{1,5})?"
"""A host, perhaps with a port; nothing that ends an attribute, a header or a line of a host's file."""


def _plain(url: str) -> str:
    if len(url) > LONGEST_ADDRESS or {".", ".."}.intersection(url.split("/")):
        raise ValueError("it is no plain address, as in https://example.org/guide")
    return url


class SiteConfig(Model):
    """Everything that a site sets once."""

    title: Text
    """The site's name, which stands on top of each page."""
    tagline: OptionalText = ""
    """A few words that say what the site is."""
    description: Text
    """One or two sentences for search engines."""
    base_url: Annotated[
        str, Field(pattern=rf"^https?://{_HOST}(/[A-Za-z0-9._~-]+)*/?$"), AfterValidator(_plain)
    ]
    """Where the site is published, such as `https://example.org` or `https://example.org/guide`."""
    language: LanguageTag = "en"
    """The language of the content, as a BCP 47 tag."""
    translations: Annotated[dict[LanguageTag, SiteWords], AfterValidator(_each_once)] = {}
    """The languages that pages are translated into, by their tags."""
    publisher: Publisher
    """The organisation or person that answers for the site."""
    crisis_contacts: Annotated[tuple[LocatedText, ...], Field(min_length=1)]
    """Ids of the contacts in the strip on top of each page, in this order."""
    emergency_page: LocatedText | None = None
    """The source path of the page for people in danger; the crisis strip links to it."""
    quick_exit_url: Annotated[str, Field(pattern=rf"^https://{_HOST}(/[!-~]*)?$")] = (
        "https://www.weather.gov/"
    )
    """The neutral site that the exit button leads to."""
    menu: tuple[MenuItem, ...] = ()
    """The main menu."""
    footer: tuple[MenuItem, ...] = ()
    """The links at the foot of each page."""
    feed_length: Annotated[int, Field(ge=0)] = 20
    """How many pages the feed names."""
    trusted_publishers: tuple[Text, ...] = ()
    """Web sites whose pages may be sources, such as `medicare.gov`; where none is named, all may."""
    article_parts: tuple[ArticlePart, ...] = ()
    """What each article must have."""
    next_steps_heading: Text = "What to do next"
    """The heading of the part of an article that says so."""
    check_again_days: CheckAgain = CheckAgain()
    """How long facts, phone lines and sources are good for once they were checked."""
    review_notice: Annotated[int, Field(ge=0, le=3650)] = 30
    """How many days ahead a review that is due is a warning."""
    words: Words = Words()
    """Words to avoid, and those that may stand."""
    search: Search = Search()
    """Words for the page with the layout `search`."""
    reading_grade: Annotated[float, Field(ge=1, allow_inf_nan=False)] = 8
    """The highest grade of school at which a page or a text of a quiz may read."""
    longest_sentence: Annotated[int, Field(ge=1)] = 30
    """How many words a sentence may have."""
    strict_transport_security: Annotated[StrictTransport | None, AfterValidator(https_only)] = None
    """How long browsers ask the site's host by https alone; nothing is said of it if left out."""
    security: Annotated[SecurityContact | None, AfterValidator(https_only)] = None
    """Whom to tell of a security fault of the site, published as `/.well-known/security.txt`."""
    severities: dict[LocatedText, Severity] = {}
    """Rule ids with `error`, `warning` or `off`, where the default does not suit."""
    waivers: tuple[Waiver, ...] = ()
    """Findings that may stand for a while."""

    if not TYPE_CHECKING:  # to a type checker, a class with this method has attributes of any name

        def __getattribute__(self, name: str) -> object:
            """Note which key is looked at; whoever takes hold of all of them looks at all."""
            if name in _KEYS or name == "__dict__":
                held = super().__getattribute__("__dict__")
                note(f"{CONFIG}{held.get('language', '')}", ALL if name == "__dict__" else name)
            return super().__getattribute__(name)

    @property
    def prefix(self) -> str:
        """The path of `base_url` without its closing slash: `/guide`, or nothing at a domain's root."""
        return urlsplit(self.base_url).path.rstrip("/")

    @property
    def languages(self) -> tuple[str, ...]:
        """The tags of all languages, the original's first."""
        return (self.language, *self.translated_into)

    @property
    def translated_into(self) -> tuple[str, ...]:
        """The tags of the other languages. All work counts as looking at them, so that is not noted."""
        return tuple(super().__getattribute__("__dict__")["translations"])

    def in_language(self, tag: str) -> "SiteConfig":
        """Return the same configuration with the words of another language."""
        words = self.translations.get(tag)
        return self.model_copy(update={"language": tag, **dict(words)}) if words is not None else self

    def absolute_url(self, permalink: str) -> str:
        """Return the full URL of a permalink."""
        return self.base_url.rstrip("/") + permalink


_KEYS = frozenset(SiteConfig.model_fields)


def watched_config(config: SiteConfig) -> Watched[str]:
    """Return what tells apart the values of all keys; where in the file they stand does not."""
    values = {key: repr(value) for key, value in config.model_dump(mode="json").items()}
    return Watched(f"{CONFIG}{config.language}", values, lambda _, value: value.encode())


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
