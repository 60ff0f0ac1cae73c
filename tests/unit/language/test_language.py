from datetime import date
from pathlib import Path

import babel
import pytest
from markupsafe import Markup

from sitegen.content.ids import Quantity
from sitegen.findings import Findings
from sitegen.language.language import Language, long_date
from sitegen.language.load import load_languages

LOCALES = Path(__file__).parents[3] / "locales"
LANGUAGES = load_languages(["en", "es"], [LOCALES], Findings())
ENGLISH, SPANISH = LANGUAGES["en"], LANGUAGES["es"]


def language(tag: str, **words: dict[str, str]) -> Language:
    return Language(tag, babel.Locale.parse(tag), words)


def test_a_text_has_the_plural_form_of_its_number() -> None:
    said = language("en", found={"one": "{count} page", "other": "{count} pages"})

    assert [said.text("found", count=count) for count in (0, 1, 2)] == ["0 pages", "1 page", "2 pages"]


def test_a_language_with_more_plural_forms_uses_them() -> None:
    said = language("pl", page={"one": "strona", "few": "strony", "many": "stron", "other": "strony"})

    assert [said.text("page", count=count) for count in (1, 3, 5)] == ["strona", "strony", "stron"]


def test_a_form_that_is_not_given_is_the_one_that_every_language_has() -> None:
    said = language("es", found={"other": "páginas: {count}"})

    assert said.text("found", count=1) == "páginas: 1"


def test_a_value_in_a_gap_is_escaped_and_markup_stays() -> None:
    said = language("en", by={"other": "{name} & {link}"})

    assert said.text("by", name="<b>", link=Markup("<a>Ada</a>")) == Markup("&lt;b&gt; &amp; <a>Ada</a>")


def test_a_quantity_in_a_gap_is_said_in_the_language() -> None:
    hours = Quantity(min="9", max="19", unit="horas")

    assert SPANISH.text("level_hours.hours", hours=hours) == "de 9 a 19 horas por semana"


def test_a_gap_without_a_value_is_a_fault_of_the_template() -> None:
    with pytest.raises(KeyError, match="number"):
        ENGLISH.text("citation.label")


def test_a_day_is_said_in_words() -> None:
    day = date(2026, 11, 1)

    assert (ENGLISH.long_date(day), SPANISH.long_date(day)) == ("November 1, 2026", "1 de noviembre de 2026")
    assert long_date(day) == "November 1, 2026"


def test_a_day_of_the_week_has_its_name() -> None:
    assert [ENGLISH.day_name(day) for day in ("mon", "sun", "any")] == ["Monday", "Sunday", "Any day"]
    assert [SPANISH.day_name(day) for day in ("wed", "sat")] == ["miércoles", "sábado"]


def test_a_time_of_day_is_said_on_twelve_hours() -> None:
    starts = ("00:05", "09:30", "12:00", "17:45")

    assert [ENGLISH.clock_time(start) for start in starts] == ["12:05 am", "9:30 am", "12:00 pm", "5:45 pm"]
    assert SPANISH.clock_time("17:45") == "5:45 p.\N{NARROW NO-BREAK SPACE}m."


def test_a_length_of_time_is_said_in_hours_and_minutes() -> None:
    lengths = [ENGLISH.duration(minutes) for minutes in (0, 45, 60, 75, 120)]

    assert lengths == ["", "45 minutes", "1 hour", "1 hour 15 minutes", "2 hours"]
    assert SPANISH.duration(75) == "1 hora 15 minutos"


@pytest.mark.parametrize(("tag", "direction"), [("en", "ltr"), ("es", "ltr"), ("ar", "rtl")])
def test_a_language_is_written_in_its_direction(tag: str, direction: str) -> None:
    assert language(tag).direction == direction


def test_what_knows_its_words_is_shown_in_them_and_all_else_as_it_is() -> None:
    quantity = Quantity(below="9", unit="horas")

    assert [SPANISH.shown(value) for value in (quantity, "x", 3)] == ["menos de 9 horas", "x", 3]
