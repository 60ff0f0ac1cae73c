from typing import Annotated, Literal

from pydantic import Field

from sitegen.findings import Findings, Place
from sitegen.validation import Id, IsoDate, LocatedText, Model, Text, validate
from sitegen.yaml_source.parse import parse_yaml


class Item(Model):
    question: Text
    """What is asked."""
    weight: int = 0


class Entry(Model):
    title: Text
    """The name shown."""
    published: IsoDate | None = None
    draft: bool = False
    items: dict[str, Item] = {}
    refs: tuple[LocatedText, ...] = ()


def read(text: str) -> tuple[Entry | None, list[str]]:
    findings = Findings()
    entry = validate(Entry, parse_yaml(text, "x.yaml", findings), findings, whole=Place("x.yaml"))
    found = findings.graded({})
    return entry, [f"{f.place.line}:{f.place.column} {f.rule} {f.message} {f.hint}".strip() for f in found]


def test_the_model_decides_what_a_scalar_means() -> None:
    entry, found = read(
        "title: no\ndraft: no\npublished: 2026-01-31\nitems:\n  a: {question: 1.10, weight: 7}\n"
    )

    assert found == []
    assert entry is not None
    assert (entry.title, entry.draft, str(entry.published)) == ("no", False, "2026-01-31")
    assert entry.items["a"] == Item(question="1.10", weight=7)


def test_an_unknown_key_is_found_with_a_suggestion() -> None:
    _, found = read("title: x\npublishd: 2026-01-31\n")

    assert found == ['2:1 data/unknown-key "publishd" is not known here. Did you mean "published"?']


def test_an_unknown_key_deep_inside_gets_the_suggestion_of_its_own_level() -> None:
    _, found = read("title: x\nitems:\n  a:\n    qestion: y\n    question: z\n")

    assert found == ['4:5 data/unknown-key "qestion" is not known here. Did you mean "question"?']


def test_a_key_that_is_missing_because_it_is_misspelt_is_told_of_once() -> None:
    _, found = read("titel: x\nitems:\n  a: {qestion: y}\n  b: {weight: 1}\n")

    assert found == [
        '1:1 data/unknown-key "titel" is not known here. Did you mean "title"?',
        '3:7 data/unknown-key "qestion" is not known here. Did you mean "question"?',
        '4:3 data/missing-key "question" is missing. What is asked.',
    ]


def test_an_unknown_key_like_no_other_lists_what_is_known() -> None:
    _, found = read("title: x\nzzz: y\n")

    assert found == [
        '2:1 data/unknown-key "zzz" is not known here. Known are: title, published, draft, items, refs.'
    ]


def test_a_missing_key_is_found_at_the_entry_and_says_what_it_is_for() -> None:
    _, found = read("title: x\nitems:\n  a:\n    weight: 1\n")

    assert found == ['3:3 data/missing-key "question" is missing. What is asked.']


def test_all_faults_are_found_in_one_run() -> None:
    _, found = read(
        "title:\npublished: 2024-02-30\ndraft: perhaps\nitems:\n  a: {question: x, weight: 1.5}\n"
    )

    assert found == [
        '1:1 data/invalid-value "title": a text is needed. The name shown.',
        '2:1 data/invalid-value "published": "2024-02-30" is not a date. '
        "Write year-month-day, as in 2026-03-31.",
        '3:1 data/invalid-value "draft": "perhaps" is neither true nor false.',
        '5:20 data/invalid-value "weight": "1.5" is not a whole number.',
    ]


def test_a_bare_number_is_not_taken_for_a_date() -> None:
    _, found = read("title: x\npublished: 86400\n")

    assert len(found) == 1


def test_a_located_text_keeps_its_place() -> None:
    entry, _ = read("title: x\nrefs:\n  - a\n  - b\n")

    assert entry is not None
    assert [ref.place for ref in entry.refs] == [Place("x.yaml", 3, 5), Place("x.yaml", 4, 5)]


def test_a_list_where_keys_belong_is_found() -> None:
    entry, found = read("- a\n")

    assert entry is None
    assert found == [
        "1:1 data/invalid-value Keys with values belong here. "
        "Known are: title, published, draft, items, refs."
    ]


class Reply(Model):
    text: Text
    by: Literal["none"] | Item | int = "none"
    """Who replied, or `none`."""


def faults_of_reply(by: str) -> list[str]:
    findings = Findings()
    source = parse_yaml(f"text: x\nby: {by}\n", "x.yaml", findings)
    validate(Reply, source, findings, whole=Place("x.yaml"))
    return [
        f"{f.place.line}:{f.place.column} {f.rule} {f.message} {f.hint}".strip() for f in findings.graded({})
    ]


def test_of_several_types_that_may_stand_only_the_one_that_was_meant_is_told_of() -> None:
    assert faults_of_reply("{weight: 1}") == ['2:1 data/missing-key "question" is missing. What is asked.']
    assert faults_of_reply("nobody") == [
        '2:1 data/invalid-value "by": "nobody" is not one of \'none\'. Who replied, or `none`.'
    ]


class Circle(Model):
    kind: Literal["circle"]
    radius: int
    """From the middle to the edge."""


class Square(Model):
    kind: Literal["square"]
    side: int
    """Of all four."""
    circle: str = ""


class Drawing(Model):
    shapes: dict[Id, Annotated[Circle | Square, Field(discriminator="kind")]]
    """What is drawn."""


def faults_of_shapes(shapes: str) -> list[str]:
    findings = Findings()
    source = parse_yaml(f"shapes:\n{shapes}", "x.yaml", findings)
    validate(Drawing, source, findings, whole=Place("x.yaml"))
    return [
        f"{f.place.line}:{f.place.column} {f.rule} {f.message} {f.hint}".strip() for f in findings.graded({})
    ]


def test_a_wrong_kind_is_found_at_its_key() -> None:
    assert faults_of_shapes("  a:\n    side: 1\n    kind: sqare\n") == [
        '4:5 data/invalid-value "kind": "sqare" is not one of \'circle\', \'square\'. Did you mean "square"?'
    ]
    assert faults_of_shapes("  a: {side: 1}\n") == ['2:3 data/missing-key "kind" is missing. What is drawn.']


def test_only_the_keys_of_the_kind_that_was_meant_are_told_of() -> None:
    assert faults_of_shapes("  a: {kind: circle, side: 1}\n") == [
        '2:3 data/missing-key "radius" is missing. From the middle to the edge.',
        '2:21 data/unknown-key "side" is not known here. Known are: kind, radius.',
    ]


def test_ids_and_keys_may_be_called_like_a_key_or_a_kind() -> None:
    assert faults_of_shapes(
        "  side: {kind: circle, radus: 1}\n  circle: {kind: square, sid: 2, circle: x}\n"
    ) == [
        '2:24 data/unknown-key "radus" is not known here. Did you mean "radius"?',
        '3:26 data/unknown-key "sid" is not known here. Did you mean "side"?',
    ]


def test_an_id_that_is_written_otherwise_says_how_it_has_to_be() -> None:
    assert faults_of_shapes("  a_b: {kind: circle, radius: 1}\n") == [
        '2:3 data/invalid-value "a_b": "a_b" is not written as it has to be. Use a to z, 0 to 9 and hyphens.'
    ]


class Short(Model):
    text: Annotated[str, Field(max_length=3)]


def test_a_text_that_is_too_long_is_told_in_plain_words() -> None:
    findings = Findings()

    validate(Short, parse_yaml("text: long\n", "x.yaml", findings), findings, whole=Place("x.yaml"))

    assert [f.message for f in findings.graded({})] == ['"text": it has more than 3 characters.']


def test_a_year_of_another_time_is_no_date() -> None:
    _, found = read("title: x\npublished: 9999-12-31\n")

    assert found == ['2:1 data/invalid-value "published": 9999 is not a year of our time.']
