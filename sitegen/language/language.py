"""A language: the words of the interface, plurals, dates, times, and the direction it is written in.

The words come from `locales/`; Babel, with the Unicode CLDR in it, knows the rest.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache
from string import Formatter
from typing import Protocol, runtime_checkable

import babel
from babel.dates import format_date, format_time
from markupsafe import Markup, escape

from sitegen.memo.digests import digest_of
from sitegen.memo.reads import WORDS
from sitegen.memo.watched import Watched

Forms = Mapping[str, str]
"""A text by plural form, as the CLDR names them; one that counts nothing has the form `other` alone."""

OTHER = "other"
"""The plural form that every language has."""
_PLAIN = (str, int)
_HOUR = 60
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Language:
    """One language."""

    tag: str
    """BCP 47, such as `en` or `es`."""
    locale: babel.Locale
    words: Mapping[str, Forms]
    """By dotted key, such as `crisis_strip.label`."""

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return str(self.locale.text_direction)

    def mark_of(self, tag: str) -> str:
        """Return what follows the words of a link to a page in another language, such as ` (in English)`."""
        if tag == self.tag:
            return ""
        return f" ({self.text('translation.in_language', language=self.name_of(tag))})"

    def name_of(self, tag: str) -> str:
        """Return the name of a language in this one, such as `inglés`."""
        locale = locale_of(tag)
        return str(locale.get_display_name(self.locale)) if locale is not None else tag

    def text(self, key: str, **values: object) -> Markup:
        """Return the words with this key, `values` in their gaps; `count` decides which plural form.

        Raises:
            KeyError: if there are no such words, or a gap has no value.
        """
        forms = self.words[key]
        count = values.get("count")
        form = self.locale.plural_form(count) if isinstance(count, int | float) else OTHER
        shown = {name: escape(self.shown(value)) for name, value in values.items()}
        parts = _parts(forms.get(form, forms[OTHER]))
        said = [part for words, gap in parts for part in (words, "" if gap is None else shown[gap])]
        return Markup("".join(said))  # noqa: S704 - escaped

    def long_date(self, day: date) -> str:
        """Return a day in words, such as `November 21, 2026`."""
        return long_date(day, self.locale)

    def day_name(self, day: str) -> str:
        """Return the name of a day of the week such as `mon`, as inside a sentence; `any` is any day."""
        if day not in _DAYS:
            return str(self.text("time.any_day"))
        return str(self.locale.days["format"]["wide"][_DAYS.index(day)])

    def clock_time(self, start: str) -> str:
        """Return a time of day such as `13:30` as `1:30 pm`."""
        hour, minute = map(int, start.split(":"))
        pattern = str(self.text("time.clock"))
        return str(format_time(time(hour, minute), pattern, locale=self.locale)).lower()

    def duration(self, minutes: int) -> str:
        """Return a length of time such as `1 hour 15 minutes`."""
        hours, rest = divmod(minutes, _HOUR)
        parts = [self.text("time.hours", count=hours)] if hours else []
        return " ".join([*parts, self.text("time.minutes", count=rest)] if rest else parts)

    def shown(self, value: object) -> object:
        """Return a value as templates print it: one that knows its words says them in this language."""
        if isinstance(value, _PLAIN):  # nearly all are; to ask one for a protocol takes long
            return value
        return value.in_language(self) if isinstance(value, Spoken) else value


def watched_words(language: Language) -> Watched[Forms]:
    """Return the words of a language as some of which others note that they are said."""
    return Watched(f"{WORDS}{language.tag}", language.words, _digest_of_forms)


def _digest_of_forms(_: str, forms: Forms) -> bytes:
    return digest_of(*(part.encode() for form, text in sorted(forms.items()) for part in (form, text)))


@lru_cache(maxsize=4096)
def _parts(text: str) -> tuple[tuple[str, str | None], ...]:
    """Return a text as HTML, in pieces of words, each with the name of the gap that follows it."""
    return tuple((words, gap) for words, gap, _, _ in Formatter().parse(escape(text)))


@lru_cache(maxsize=4096)
def long_date(day: date, locale: babel.Locale | str = "en") -> str:
    """Return a day in words; in English for those who edit a site."""
    return str(format_date(day, "long", locale))


def own_name(tag: str) -> str:
    """Return what the readers of a language call it, such as `Español`."""
    locale = locale_of(tag)
    name = (locale.get_display_name() if locale is not None else None) or tag
    return name[:1].upper() + name[1:]


def locale_of(tag: str) -> babel.Locale | None:
    """Return what Babel knows of a language, if it knows it."""
    try:
        return babel.Locale.parse(tag, sep="-")
    except (ValueError, babel.UnknownLocaleError):
        return None


@runtime_checkable
class Spoken(Protocol):
    """A value that is said in words, such as a quantity."""

    def in_language(self, language: Language) -> str:
        """Return the value in words."""
