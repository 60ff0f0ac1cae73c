"""Where things stand in files, to the character."""

import pytest

from sitegen.findings import Findings, Place, SiteError
from sitegen.move.source_text import SourceText, source_text
from sitegen.yaml_source.parse import parse_yaml
from sitegen.yaml_source.values import YamlMap, YamlText

PATH = "care/iop.md"


def found_in(text: str, number: int) -> list[int]:
    """Return where each `care/iop.md` of the one value stands in the file, by their order in the value."""
    document = parse_yaml(text, "a.yaml", Findings())
    assert isinstance(document, YamlMap)
    (value,) = document.values()
    assert isinstance(value, YamlText)
    source = source_text("a.yaml", text.encode())
    positions = [each for each in range(len(value)) if value.startswith(PATH, each)]
    assert len(positions) == number
    return [source.within_scalar(str(value), value.place, PATH, each) for each in positions]


@pytest.mark.parametrize(
    "text",
    [
        "key: See care/iop.md and care/iop.md.\n",
        "key: 'It''s care/iop.md, or\n  care/iop.md'\n",
        'key: "A \\"word\\" é care/iop.md\\ncare/iop.md" # care/iop.md\n',
        "key: |\n  care/iop.md\n\n  care/iop.md\n",
        "key: >-\n  care/iop.md\n  care/iop.md\n# care/iop.md\n",
        "key: See care/iop.md\n  and care/iop.md\n",
        "# care/iop.md 💡\nkey: 💡 care/iop.md care/iop.md\n",
    ],
)
def test_a_path_is_found_in_scalars_of_every_style(text: str) -> None:
    positions = found_in(text, 2)

    in_file = [each for each in range(len(text)) if text.startswith(PATH, each)]
    is_before_value = text.startswith("#")
    assert positions == (in_file[1:3] if is_before_value else in_file[:2])


def test_a_path_that_is_not_in_one_piece_is_told_with_its_place() -> None:
    with pytest.raises(SiteError, match=r'^a.yaml:1:6: "care/iop.md" is not written in one piece'):
        found_in('key: "care\\/iop.md"\n', 1)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_front_matter_and_the_body_of_a_page_are_told_apart(end: str, mark: str) -> None:
    text = mark + end.join(["---", "title: é", "--- ", "Body", "and é more"])

    source = SourceText("a.md", text, is_page=True)

    start, stop = source.yaml
    assert text[start:stop] == f"title: é{end}"
    assert text[source.offset(Place("a.md", 5, 7)) :] == "more"


def test_a_file_of_yaml_may_begin_with_a_mark() -> None:
    source = source_text("a.yaml", "\ufeffkey: care/iop.md\n".encode())

    assert source.within_scalar(PATH, Place("a.yaml", 1, 6), PATH, 0) == len("\ufeffkey: ")
