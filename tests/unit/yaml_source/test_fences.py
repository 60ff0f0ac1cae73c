import pytest

from sitegen.yaml_source.fences import front_matter_in, with_straight_fences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("---\ntitle: a\n---\nb\n", ("---\n", "title: a\n", "---\n")),
        ("---\r\ntitle: a\r\n---\r\nb\r\n", ("---\r\n", "title: a\r\n", "---\r\n")),
        ("---\rtitle: a\r---\rb", ("---\r", "title: a\r", "---\r")),
        ("---\u00a0\ntitle: a\n--- \t\nb\n", ("---\u00a0\n", "title: a\n", "--- \t\n")),
        ("---\n---", ("---\n", "", "---")),
        ("---\n\n---\nb\n---\n", ("---\n", "\n", "---\n")),
        ("---\na: |\n ---\n---\n", ("---\n", "a: |\n ---\n", "---\n")),
    ],
)
def test_front_matter_stands_between_two_lines_of_hyphens(text: str, parts: tuple[str, str, str]) -> None:
    found = front_matter_in(text)

    assert found is not None
    assert (text[: found.start("yaml")], found["yaml"], text[found.end("yaml") : found.end()]) == parts


@pytest.mark.parametrize(
    "text", ["", "---", "---\ntitle: a\n", "\n---\na: b\n---\n", "----\na: b\n---\n", "---\na: b\n----\n"]
)
def test_without_two_such_lines_there_is_none(text: str) -> None:
    assert front_matter_in(text) is None


@pytest.mark.parametrize(
    ("damaged", "straight"),
    [
        ("—\ntitle: a\n—\nb\n", "---\ntitle: a\n---\nb\n"),
        ("–-\ntitle: a\n---\nb\n", "---\ntitle: a\n---\nb\n"),
        ("---\ntitle: a\n—\nb\n", "---\ntitle: a\n---\nb\n"),
        ("\ufeff\n ---\ntitle: a\n---\n", "---\ntitle: a\n---\n"),
        ("—\nnot a key\n—\n", "—\nnot a key\n—\n"),
        ("—\ntitle: a\n", "—\ntitle: a\n"),
    ],
)
def test_dashes_in_their_place_are_straightened(damaged: str, straight: str) -> None:
    assert with_straight_fences(damaged) == straight
