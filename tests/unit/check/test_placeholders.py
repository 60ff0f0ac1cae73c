import pytest

from sitegen.check.placeholders import is_placeholder

NOBODY = """
TBD | tbd (LCSW) | N/A | n.a. | Jane Doe | JOHN DOE | Dr. Jane Doe | Dr. Name | Dr | [your name]
FIRST_NAME LAST_NAME
??? | ... | xxx | 123 | none | Reviewer | Name TODO | Lorem Ipsum
"""
SOMEBODY = """
Ada Park | Dr. Ada Park | Jane Doering | Li Na | Ana María O’Neil | Xi Xu | Noname Nguyen | 王芳
LCSW | MD, psychiatry | PhD | RN | LPC-A #1234
"""


def split(texts: str) -> list[str]:
    return [text.strip() for line in texts.strip().splitlines() for text in line.split("|")]


@pytest.mark.parametrize("text", split(NOBODY))
def test_what_names_nobody_is_a_placeholder(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize("text", split(SOMEBODY))
def test_a_name_or_a_licence_is_none(text: str) -> None:
    assert not is_placeholder(text)
