"""Whatever is pasted: mending ends, a second time changes nothing, and the words stay."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from sitegen.characters.mend import mend_characters
from sitegen.encoding import plain_line_ends
from sitegen.findings import SiteError
from sitegen.tidy.tidy import tidy_file, tidy_text

PIECES = [
    "word",
    "two words",
    "café",
    "\n",
    "\n\n",
    "  \n",
    " ",
    "\t",
    "\u00a0",
    "•\t",
    "\n• ",
    "\no\t",
    "\n– ",
    "\n1)\t",
    "\n\t- ",
    "\uf0b7",
    "\u200b",
    "\u00ad",
    "ﬁ",
    "â€™",
    "\x0b",
    "\u2029",
    "\nA\tB\n1\t2\n",
    "\n| a | b |\n|—|—|\n",
    "`code • \t`",
    "\n```\n•\tcode\n```\n",
    "\n    •\tcode\n",
    "<!-- note -->",
    "<!--[if !supportLists]-->",
    '{{ phone("988") }}',
    "{{ phone(“988”) }}",
    "[a](b.md)",
    "[@id]",
    "<p class=MsoNormal>",
    "</p>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<span style='font-weight:700'>",
    '<span lang="es">',
    "</span>",
    "<o:p>",
    "</o:p>",
    "<br>",
    "<ul><li>",
    "</li></ul>",
    "<table><tr><td>",
    "</td><td colspan=2>",
    "</td></tr></table>",
    "\n<details>\n<summary>More</summary>\n",
    "</details>",
    '<a href="https://example.org">',
    "</a>",
    "&nbsp;",
    "&amp;lt;",
    "\\-",
    "\\.",
    "\\*",
    "*",
    "**",
    "_",
    "#",
    "\n# ",
    ">",
    "<",
    "|",
    "“",
    "”",
    "\\",
    "---\n",
    "title: A page\n",
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=24).map("".join).map(plain_line_ends)


@given(TEXTS, st.booleans())
def test_tidying_twice_changes_no_more_than_once(text: str, is_page: bool) -> None:
    once = tidy_text(text, is_page=is_page)

    assert tidy_text(once, is_page=is_page) == once


@given(st.binary(max_size=60) | TEXTS.map(str.encode) | TEXTS.map(lambda text: text.encode("utf-16")))
def test_any_bytes_are_mended_or_refused(data: bytes) -> None:
    for path in ("a.md", "a.yaml"):
        try:
            tidied = tidy_file(data, path)
        except SiteError:
            continue
        assert tidy_file(tidied.after.encode(errors="surrogatepass"), path).after == tidied.after


@given(TEXTS)
def test_the_words_stay(text: str) -> None:
    mended = tidy_text(text, is_page=True)

    assert letters_of(mended) == letters_of(mend_characters(text))


def letters_of(text: str) -> str:
    """Return letters and digits of what readers see: no tags, no addresses, no bullet that is a letter."""
    shown = re.sub(r"^o(?:\t|$)|(?<=\])\([^()]*\)", "", text, flags=re.M)
    while (without := re.sub("<[^<>]*>", "", shown)) != shown:
        shown = without
    return "".join(filter(str.isalnum, html.unescape(shown)))
