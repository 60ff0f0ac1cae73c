import pytest

from sitegen.check.passages.markdown import passages_of
from sitegen.check.passages.site import Passages
from sitegen.check.structure import check_lists
from sitegen.findings import Findings, Place
from sitegen.markdown.source import Source


def found_in(text: str) -> list[tuple[str, int, int]]:
    findings = Findings()
    passages = passages_of(Source(text, Place("content/a.md")))
    check_lists(Passages({"a.md": passages}, {}, {}, {}), findings)
    return [(f.rule, f.place.line, f.place.column) for f in findings.graded({})]


@pytest.mark.parametrize(
    "text",
    [
        "Bring these things:\n\n- your card",
        "Bring these things:\n\n1. your card",
        "Bring these things:\n\n| Thing | Why |\n| --- | --- |\n| Card | Proof |",
        "Some words:\n\nDeductible\n:   What you pay first.",
        "Write this:\n\n```\nDear plan\n```",
        'They are:\n\n{{ checklist("first-day") }}',
        "She said:\n\n> Come in.",
        "It takes: nothing.",
    ],
)
def test_what_is_announced_follows(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize("rest", ["", "\n\nThen come in.", "\n\n## Costs"])
def test_an_announcement_without_anything_is_found_at_its_colon(rest: str) -> None:
    assert found_in(f"You need\n**these things:**{rest}") == [("list/missing", 2, 15)]


def test_lists_inside_a_list_are_counted_apart() -> None:
    seven = "\n".join(f"- item\n  - part {letter}" for letter in "abcdefg")

    assert found_in(seven) == []
    assert found_in(f"Some.\n\n{seven}\n- one more") == [("list/too-long", 3, 3)]


def test_a_callout_ends_a_list() -> None:
    four = "\n".join("- item" for _ in range(4))

    assert found_in(f"{four}\n\n> [!TIP]\n> Rest.\n\n{four}") == []


def test_another_mark_begins_another_list() -> None:
    four = "\n".join("- item" for _ in range(4))

    assert found_in(f"{four}\n\n{four.replace('- ', '1. ')}") == []
    assert found_in(f"{four}\n{four.replace('- ', '* ')}") == []


def test_a_paragraph_in_an_item_does_not_end_its_list() -> None:
    assert found_in("\n\n".join(f"- item\n\n  more of {letter}" for letter in "abcdefgh")) == [
        ("list/too-long", 1, 3)
    ]


def test_a_paragraph_ends_a_list() -> None:
    four = "\n".join("- item" for _ in range(4))

    assert found_in(f"{four}\n\nAnd:\n\n{four}") == []
