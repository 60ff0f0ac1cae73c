import pytest

from sitegen.findings import Findings, Place
from sitegen.yaml_source.parse import parse_yaml
from sitegen.yaml_source.values import YamlList, YamlMap, YamlText, place_at


def parse(text: str) -> tuple[object, list[str]]:
    findings = Findings()
    document = parse_yaml(text, "x.yaml", findings)
    found = [f"{f.place.line}:{f.place.column} {f.rule} {f.message}" for f in findings.graded({})]
    return document, found


@pytest.mark.parametrize("written", ["no", "1.10", "2024-02-30", "0o17", "12:30:45", "1_000", ".inf", "on"])
def test_a_scalar_stays_what_the_editor_wrote(written: str) -> None:
    assert parse(f"title: {written}") == ({"title": written}, [])


@pytest.mark.parametrize("written", ["", "~", "null"])
def test_an_empty_value_is_none(written: str) -> None:
    assert parse(f"title: {written}\nitems:\n- {written}\n") == ({"title": None, "items": [None]}, [])


def test_a_quoted_empty_text_is_a_text() -> None:
    assert parse("title: ''") == ({"title": ""}, [])


def test_every_key_and_value_knows_its_place() -> None:
    document = parse_yaml("a: 1\nb:\n  - c: x\n", "x.yaml", Findings(), first_line=10)

    assert isinstance(document, YamlMap)
    [first, second] = document
    items = document[second]
    assert isinstance(items, YamlList)
    [inner] = items
    assert isinstance(inner, YamlMap)
    value = inner[YamlText("c", Place("x.yaml"))]
    assert isinstance(value, YamlText)
    assert (first.place, second.place) == (Place("x.yaml", 10, 1), Place("x.yaml", 11, 1))
    assert value.place == Place("x.yaml", 12, 8)


def test_only_a_literal_block_is_marked_as_one() -> None:
    document = parse_yaml("a: |\n  x\nb: >\n  x\nc: x\n", "x.yaml", Findings())

    assert isinstance(document, YamlMap)
    assert [value.is_literal for value in document.values() if isinstance(value, YamlText)] == [
        True,
        False,
        False,
    ]


def test_a_duplicate_key_keeps_the_first_and_is_found() -> None:
    document, found = parse("title: one\nother: x\ntitle: two\n")

    assert document == {"title": "one", "other": "x"}
    assert found == [
        '3:1 yaml/duplicate-key "title" stands here a second time; the first is on line 1.',
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: &x 1", "1:4"),
        ("a: 1\nb: *x", "2:4"),
        ("a: !!python/name:os.system", "1:4"),
        ("? [a, b]\n: 1", "1:3"),
    ],
)
def test_what_hides_where_a_value_comes_from_is_found(text: str, place: str) -> None:
    _, found = parse(text)

    assert [line.split(" ")[:2] for line in found] == [[place, "yaml/unsupported"]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "a: b: c",
            '1:5 yaml/syntax A text with ": " in it needs quotes around it; or the line is indented too far.',
        ),
        ("a: 1\nb:2\nc: 3\n", '2:1 yaml/syntax After a key, ": " is needed: a colon and a space.'),
        ("a:\n  b: 1\n\tc: 2\n", "3:1 yaml/syntax Indent with spaces, not with tabs."),
        ("title x\nb: c\n", '1:1 yaml/syntax After a key, ": " is needed: a colon and a space.'),
        ("a:\n  title:x\n  b: c\n", '2:3 yaml/syntax After a key, ": " is needed: a colon and a space.'),
        ("a: *\n", '1:5 yaml/syntax A text that begins with "*" or "&" needs quotes around it.'),
        ("  a: 1\nb: 2\n", "2:1 yaml/syntax The indentation does not fit the lines above."),
        ("a: >= 2\n", '1:5 yaml/syntax A text that begins with ">" or "|" needs quotes around it.'),
        (
            "- a\nb: c\n",
            '2:1 yaml/syntax The lines above are a list. Begin this one with "- ", or indent it otherwise.',
        ),
        ("a: 'x\nb: 1\n", "1:4 yaml/syntax The quotation mark that opens here is never closed."),
        (
            'a: "x\nb: 1\nc: "y"\n',
            "1:4 yaml/syntax The indentation, or a quotation mark, does not fit the lines around it.",
        ),
        ("a: [x, y\nb: 1\n", "1:4 yaml/syntax The list that opens here is never closed, or lacks a comma."),
        ("a: 1\n---\nb: 2", "2:1 yaml/syntax This is not YAML: found a second document after `---`."),
        (
            "a: 1\nb: \x01",
            "2:4 yaml/syntax There is an invisible control character here. Type the text anew.",
        ),
    ],
)
def test_a_syntax_fault_is_found_where_it_stands(text: str, found: str) -> None:
    assert parse(text) == (None, [found])


def test_text_that_yaml_would_take_for_a_comment_is_found() -> None:
    _, found = parse("address: house #2\nplan: A  # a comment\ncolour: '#fff #2'\nlist:\n  - room #3\n")

    assert found == [
        '1:16 yaml/cut-off "#2" would be left out.',
        '5:10 yaml/cut-off "#3" would be left out.',
    ]


def test_deep_nesting_is_refused_and_does_not_end_the_process() -> None:
    document, found = parse("[" * 100_000)

    assert document is None
    assert found == ["1:41 yaml/syntax This is not YAML: found more than 40 levels inside one another."]


def test_the_place_of_a_missing_key_is_that_of_the_mapping_that_lacks_it() -> None:
    document = parse_yaml("a:\n  b: 1\nc: 2\n", "x.yaml", Findings())

    assert place_at(document, ("a", "missing"), whole=Place("x.yaml")) == Place("x.yaml", 1, 1)
    assert place_at(document, ("missing",), whole=Place("x.yaml")) == Place("x.yaml")


def test_an_empty_document_is_a_mapping_without_keys() -> None:
    assert parse("# Nothing yet.\n") == ({}, [])


def test_a_document_with_an_alias_is_refused_as_a_whole() -> None:
    document, found = parse("a: &day x\nb: *day\n")

    assert document is None
    assert [line.split(" ")[:2] for line in found] == [
        ["1:4", "yaml/unsupported"],
        ["2:4", "yaml/unsupported"],
    ]


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029"])
def test_what_ends_a_line_for_yaml_alone_does_not_count_as_a_line(sign: str) -> None:
    assert parse(f"a: x{sign}{sign}\nb: &c d\n")[1] == [
        '2:4 yaml/unsupported "&c" is an anchor. Write the value out where it is needed.'
    ]
