"""Lists compared with markdown-it-py, an implementation of CommonMark, by the structure of the HTML."""

import re
from pathlib import Path

import pytest

from tests.unit.markdown.list_structure import ours, theirs

LIST_ITEMS = {
    "content stands where the first line's content stands": "1.  one\n    two\n\n        code\n\n    > quote",
    "less indent is outside": "- one\n\n two",
    "exact indent is inside": "- one\n\n  two",
    "wide markers need wide indents": " -    one\n\n     two\n\n      three",
    "no item without a space": "-one\n\n2.two",
    "two blank lines between an item's blocks": "- one\n\n\n  two",
    "fenced code in an item": "1. one\n\n   ```\n   code\n\n   more\n   ```\n\n   two",
    "fenced code right after text": "- one\n  ```\n  code\n  ```\n  two\n- three",
    "fenced code at four columns": "- one\n\n    ```\n    code\n    ```\n- two",
    "fenced code on the marker's line": "- ```\n  code\n\n  more\n  ```\n- two",
    "fenced code after two markers": "1. - ```\n     code\n     ```\n   - two",
    "fenced code ends a list": "- one\n\n```\ncode\n```\n\n- two",
    "start number": "7. one\n8. two",
    "start number nought": "0. one",
    "leading noughts": "003. one",
    "nine digits": "123456789. one",
    "ten digits are no marker": "1234567890. one",
    "no negative number": "-1. one",
    "indented code in an item": "- one\n\n      code\n\n        more\n\n\n      end",
    "an item that begins with code": "-     code\n\n  text",
    "an item that begins with more indented code": "1.      code\n\n   text",
    "text, code and text": "1. one\n\n       code\n\n   two",
    "an item may begin with a blank line": "-\n  one\n-\n      code\n-\n  ```\n  fence\n  ```",
    "only one blank line": "-\n\n  one",
    "spaces after an empty marker do not count": "-   \n  one",
    "an empty item between others": "- one\n-\n- two",
    "an empty numbered item": "1. one\n2.\n3. two",
    "a list of one empty item": "*",
    "an empty item interrupts no paragraph": "one\n*\n\ntwo\n1.",
    "one column": " 1.  one\n     two\n\n         code",
    "two columns": "  1.  one\n      two\n\n          code",
    "three columns": "   1.  one\n       two\n\n           code",
    "four columns are code": "    1.  one\n\n        two",
    "lazy lines": "  1.  one\ntwo\n\n      three",
    "lazy lines with less indent": "  1.  one\n    two",
    "lazy lines in nested items": "- one\n  - two\nthree",
    "lazy lines in quotes in items": "> 1. > one\ntwo",
    "lazy lines that look like items": "- one\n      - two\n - three\n  - four\n   - five\n    - six",
    "lazy equals signs are no underline": "- one\n===",
    "nested items": "- one\n  - two\n    - three\n      - four",
    "one column is not enough": "- one\n - two\n  - three\n   - four",
    "numbers need more": "10) one\n    - two",
    "numbers need more than three": "10) one\n   - two",
    "a list may be an item's first block": "- - one\n- 1. two",
    "lists in lists in lists": "1. - 2. one",
    "headings in items": "- # one\n- two\n  ---\n  three",
}

LISTS = {
    "another bullet": "- one\n- two\n+ three\n* four",
    "another delimiter": "1. one\n2. two\n3) three",
    "bullets, then numbers": "- one\n1. two",
    "a list interrupts a paragraph": "one\n- two\n- three",
    "only 1 interrupts a paragraph": "The number of them is\n14.  two\n\nthe number is\n1.  three",
    "only 1 interrupts a paragraph of an item": "- one\n  2. two\n- three\n  1. four",
    "any number follows a heading": "# one\n2. two",
    "any number follows a quote": "> one\n2. two",
    "any number follows code": "    one\n2. two",
    "blank lines between items": "- one\n\n- two\n\n\n- three",
    "blank lines between nested items": "- one\n  - two\n    - three\n\n\n      four",
    "items need not be aligned": "- one\n - two\n  - three\n   - four\n  - five\n - six\n- seven",
    "aligned to the right": "1. one\n\n  2. two\n\n   3. three",
    "four columns are too many": "1. one\n\n  2. two\n\n    3. three",
    "loose for a blank line between items": "- one\n- two\n\n- three",
    "loose for an empty item": "* one\n*\n\n* two",
    "loose for a blank line between blocks": "- one\n- two\n\n  three\n- four",
    "tight with blank lines in code": "- one\n- ```\n  two\n\n\n  ```\n- three",
    "tight with blank lines in indented code": "-     one\n\n      two\n- three",
    "tight with blank lines in a nested list": "- one\n  - two\n\n    three\n- four",
    "tight with blank lines in a quote": "* one\n  > two\n  >\n* three",
    "tight with neighbours of other kinds": "- one\n  > two\n  ```\n  three\n  ```\n- four",
    "a tight item": "- one",
    "a tight list in a tight item": "- one\n  - two",
    "loose for code and text": "1. ```\n   one\n   ```\n\n   two",
    "loose outside, tight inside": "* one\n  * two\n\n  three",
    "loose both": "- one\n  - two\n  - three\n\n- four\n  - five\n  - six",
    "blank lines at the end of a nested list": "- one\n\n  - two\n\n\n- three",
    "a thematic break is no item": "* one\n* * *\n* two\n\n- - -\n\n*  *    *",
    "a thematic break in an item": "- one\n- * * *",
    "hyphens end a list": "- one\n---\n- two",
    "a heading ends a list": "- one\n# two\n- three",
    "a quote ends a list": "- one\n> two",
    "a list in a quote": "> - one\n>   - two\n>\n> three",
    "a list right after a quote": "> one\n- two",
    "quotes in items": "- > one\n  > two\n- > - three\n  >   four",
    "text after a quote in an item": "- > # one\n  two",
    "tabs": "-\tone\n\n\ttwo\n\n\t\tcode\n\n1.\tthree\n\t- four\n\n-\t\tfive",
}


@pytest.mark.parametrize("source", LIST_ITEMS.values(), ids=LIST_ITEMS.keys())
def test_list_items_are_those_of_commonmark(source: str) -> None:
    assert ours(source) == theirs(source)


@pytest.mark.parametrize("source", LISTS.values(), ids=LISTS.keys())
def test_lists_are_those_of_commonmark(source: str) -> None:
    assert ours(source) == theirs(source)


KNOWN_DIFFERENCES = {
    "A tab in code": "-\tone\n\n\t\ttwo\tthree",
    "A closing fence of another length or column": "- ```\n  one\n   ````",
    "A fence that is never closed": "- ```\n  one",
    "A fence behind a number that begins no item": "one\n2. ```\n   two\n   ```",
    "A fence in a quote behind a marker": "- > ```\n  > one\n  > ```",
    "A fence right after text": "one\n```\ntwo\n```",
    "Text right after a quote": "> # one\ntwo",
    "A lazy line in a quote that looks like an item": "> - one\n    - two",
    "A heading without a space": "- #one",
    "An indented heading": "- one\n\n # two",
    "An underline after two lines": "- one\n  two\n  ---",
    "A link definition inside a paragraph": "- one\n  [two]: /three",
    "Raw HTML behind a marker, or in the fourth column": "- one\n\n- <div>two</div>",
    "Raw HTML without blank lines": "- one\n  <div>two</div>\n- three",
    "A lazy line after a list in a quote in an item": "- > - one\n  >\n  >     two\nthree",
    "More than fifty levels": "- " * 51 + "one",
    "An empty item before two blank lines": "-\n\n\n- one",
    "A lazy line that would be an item one level further out": "  -   - one\n     - two",
}


@pytest.mark.parametrize("source", KNOWN_DIFFERENCES.values(), ids=KNOWN_DIFFERENCES.keys())
def test_known_differences_are_still_there(source: str) -> None:
    assert ours(source) != theirs(source)


def test_the_docs_name_the_known_differences() -> None:
    docs = Path(__file__).parents[3] / "docs" / "markdown-lists.md"

    named = re.findall(r"^- \*\*(.+?)\*\*", docs.read_text(encoding="utf-8"), re.MULTILINE)

    assert named == list(KNOWN_DIFFERENCES)
