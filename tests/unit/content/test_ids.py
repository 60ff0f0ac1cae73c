import pytest

from sitegen.content.ids import Quantity
from sitegen.content.registries import Contact
from sitegen.findings import Findings, Place
from sitegen.validation import validate
from sitegen.yaml_source.parse import parse_yaml


def contact(lines: str) -> tuple[Contact | None, list[str]]:
    findings = Findings()
    text = f"kind: crisis\nlabel: A line\npurpose: To talk.\nverified_on: 2026-11-21\n{lines}"
    value = validate(Contact, parse_yaml(text, "x.yaml", findings), findings, whole=Place("x.yaml"))
    return value, [f"{f.place.line} {f.message}" for f in findings.graded({})]


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Quantity(min=9, max=19, unit="hours"), "9 to 19 hours"),
        (Quantity(min=20, unit="hours"), "20 or more hours"),
        (Quantity(max=4, unit="days"), "up to 4 days"),
        (Quantity(below=9, unit="hours"), "fewer than 9 hours"),
        (Quantity(min=400, max=400, unit="dollars"), "400 dollars"),
        (Quantity(min=1.5), "1.5 or more"),
    ],
)
def test_a_quantity_says_itself_in_words(quantity: Quantity, words: str) -> None:
    assert str(quantity) == words


def test_a_number_is_shown_as_people_write_it_and_dialled_as_machines_do() -> None:
    value, found = contact('call: "+18006624357"\ntty: +18004874889\n')

    assert found == []
    assert value is not None
    assert (value.call_text, value.call_url, value.tty_text) == (
        "1-800-662-4357",
        "tel:+18006624357",
        "1-800-487-4889",
    )


def test_a_text_line_says_what_to_send_where() -> None:
    value, _ = contact("text: {to: 741741, body: HOME}\n")

    assert value is not None
    assert (value.text_number, value.text_url) == ("741741", "sms:741741?&body=HOME")


@pytest.mark.parametrize("number", ["1-800-662-4357", "800 662 4357", "12", "+1", "988 ", "tel:988x"])
def test_a_number_that_cannot_be_dialled_is_found(number: str) -> None:
    value, found = contact(f"call: '{number}'\n")

    assert value is None
    assert found[0].startswith(f'5 "call": "{number}" is not a phone number')


@pytest.mark.parametrize(
    "address", ["http://example.org", "https://", "https://[::1/x", "https://:80/", "https://a b"]
)
def test_an_address_that_no_browser_can_open_is_found(address: str) -> None:
    value, found = contact(f"chat: '{address}'\n")

    assert value is None
    assert found == [f'5 "chat": "{address}" is not an address that begins with https://.']
