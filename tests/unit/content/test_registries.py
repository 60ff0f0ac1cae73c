import pytest

from sitegen.content.registries import SHOWN_FIELDS, Contact, Fact, Level, Source
from sitegen.findings import Findings, Place
from sitegen.validation import Model, validate
from sitegen.yaml_source.parse import parse_yaml

LEVEL = """
name: Intensive Outpatient Program
short_name: IOP
names: {everyday: [day program, evening program]}
summary: Several hours of care on several days a week.
hours_per_week: {min: 9, max: 19, unit: hours}
setting: A clinic.
overnight: false
fits: [one visit a week is not enough]
may_not_fit: [you are in danger]
paid_by: Many plans pay part of it.
"""
CONTACT = "kind: helpline\nlabel: A line\npurpose: Call it.\nverified_on: 2026-11-20\n"
SOURCE = "title: T\npublisher: P\ngrade: law\nread: issuer\nchecked_on: 2026-11-20\n"
FACT = "statement: S.\nkind: number\nsources: [a]\nchecked_on: 2026-11-20\n"


def read(model: type[Model], text: str) -> tuple[Model | None, list[str]]:
    findings = Findings()
    entry = validate(model, parse_yaml(text, "x.yaml", findings), findings, whole=Place("x.yaml"))
    return entry, [f.message for f in findings.graded({})]


def test_a_level_says_each_shown_field_in_words() -> None:
    level, _ = read(Level, LEVEL)

    assert isinstance(level, Level)
    assert [str(level.shown(field)) for field in SHOWN_FIELDS] == [
        "Intensive Outpatient Program",
        "IOP",
        "day program, evening program",
        "",
        "",
        "Several hours of care on several days a week.",
        "9 to 19 hours",
        "",
        "",
        "A clinic.",
        "Many plans pay part of it.",
    ]


def test_a_contact_needs_a_way_to_be_reached() -> None:
    assert read(Contact, CONTACT)[1] == ["This: it needs a way to be reached: call, text, chat or tty."]
    assert read(Contact, CONTACT + "chat: https://chat.example.org/\n")[1] == []


@pytest.mark.parametrize("url", ["www.example.org", "http://example.org", "javascript:alert(1)", "https://"])
def test_the_address_of_a_source_is_a_full_and_encrypted_one(url: str) -> None:
    assert read(Source, f'{SOURCE}url: "{url}"\n')[1] == [
        f'"url": "{url}" is not an address that begins with https://.'
    ]


def test_a_fact_needs_words_to_show() -> None:
    assert read(Fact, FACT)[1] == ["This: it needs a text or a value to show."]
    assert read(Fact, FACT + "value: {min: 9}\n")[1] == []
