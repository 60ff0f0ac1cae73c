"""Phone numbers written by hand, and what has been retired."""

from collections.abc import Iterator, Mapping

from sitegen.check.passages.passage import Block, Passage
from sitegen.check.passages.site import Passages
from sitegen.check.safety.phone_numbers import PhoneNumber, digits_of, phone_numbers_in
from sitegen.check.safety.retired import RETIRED, SAYS_ENDED, Retired
from sitegen.content.registries import Contact
from sitegen.findings import Example, Findings, Rule
from sitegen.graph.site import Site
from sitegen.yaml_source.values import YamlText

BARE_NUMBER = Rule(
    "contact/bare-number",
    "A phone number written by hand",
    "It cannot be tapped, and it stays as it is when the number changes in contacts.yaml.",
    example=Example("In danger? Call 988.", 'In danger? Call {{ phone("988") }}.'),
)
RETIRED_NUMBER = Rule(
    "contact/retired-number",
    "A number, choice or badge that is no more",
    "A person in need would call in vain, or trust a seal that nobody stands behind.",
    example=Example(
        "Call the 988 Lifeline and press 3 for LGBTQ+ youth.",
        "The choice to press 3 in the 988 Lifeline ended.",
    ),
)
RULES = (BARE_NUMBER, RETIRED_NUMBER)

_BY_DIGITS = {retired.digits: retired for retired in RETIRED if retired.digits}


def check_contacts(site: Site, passages: Passages, findings: Findings) -> None:
    """Report numbers that come from no registry, and what has been retired."""
    found = [(number, passage) for passage in passages.all() for number in phone_numbers_in(passage.shown)]
    if found:
        numbers = numbers_of(site.library.registries.contacts)
        known = {digits_of(number): contact_id for contact_id, number in numbers}
        for number, passage in found:
            _check_number(number, passage, known, findings)
    for retired in RETIRED:
        if not retired.one_of.isdisjoint(passages.words):
            for passage in passages.all():
                _check_words(retired, passage, findings)


def check_retired_contacts(site: Site, findings: Findings) -> None:
    """Report numbers in contacts.yaml that have been retired."""
    for contact_id, number in numbers_of(site.library.registries.contacts):
        if (retired := _BY_DIGITS.get(digits_of(number))) is not None:
            message = f'The number of "{contact_id}" is {retired.what}: {retired.reason}.'
            findings.add(RETIRED_NUMBER, number.place, message, hint=retired.instead)


def numbers_of(contacts: Mapping[str, Contact]) -> Iterator[tuple[str, YamlText]]:
    """Yield every number to call or text, with the id of its contact."""
    for contact_id, contact in contacts.items():
        text = contact.text.to if contact.text is not None else None
        yield from ((contact_id, number) for number in (contact.call, text, contact.tty) if number)


def _check_number(
    number: PhoneNumber, passage: Passage, known: Mapping[str, str], findings: Findings
) -> None:
    retired = _BY_DIGITS.get(number.digits)
    if retired is not None and not SAYS_ENDED.search(passage.shown):
        message = f'"{number.written}" is {retired.what}: {retired.reason}.'
        findings.add(RETIRED_NUMBER, passage.place(number.start), message, hint=retired.instead)
    elif retired is None and not (number.is_short and number.digits in known and _is_plain(passage)):
        _add_bare(number, passage, known, findings)


def _is_plain(passage: Passage) -> bool:
    """Return whether no shortcode can stand in a text, or none should, as in a heading."""
    is_item_of_yaml = passage.block is Block.ITEM and passage.start == 0
    return is_item_of_yaml or passage.block in (Block.FIELD, Block.HEADING)


def _add_bare(number: PhoneNumber, passage: Passage, known: Mapping[str, str], findings: Findings) -> None:
    contact_id = known.get(number.digits)
    shortcode = f'{{{{ phone("{contact_id or "id"}") }}}}'
    if _is_plain(passage):
        hint = "No shortcode works here: name the line, and show it with {{ contact(…) }} on a page."
    elif contact_id is not None:
        hint = f"Write {shortcode} for it."
    else:
        hint = f"Add the line to contacts.yaml, and write {shortcode} with its id."
    message = f'"{number.written}" is a phone number written by hand.'
    findings.add(BARE_NUMBER, passage.place(number.start), message, hint=hint)


def _check_words(retired: Retired, passage: Passage, findings: Findings) -> None:
    words = retired.words.search(passage.shown) if retired.words is not None else None
    is_about = retired.about is None or retired.about.search(passage.shown)
    if words is not None and is_about and not SAYS_ENDED.search(passage.shown):
        message = f'"{words[0]}" offers {retired.what}: {retired.reason}.'
        findings.add(RETIRED_NUMBER, passage.place(words.start()), message, hint=retired.instead)
