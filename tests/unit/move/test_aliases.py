"""The address that a page had, written into its front matter; all else stays."""

import pytest

from sitegen.findings import SiteError
from sitegen.move.aliases import alias_edit
from sitegen.move.source_text import SourceText


def with_alias(front_matter: str, new: str = "/new/") -> str:
    source = SourceText("content/new.md", f"---\n{front_matter}---\n\nBody.\n", is_page=True)
    text = source.with_edits([alias_edit(source, "/old/", new)]).decode()
    return text.removeprefix("---\n").removesuffix("---\n\nBody.\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: A\n", "title: A\naliases: [/old/]\n"),
        ("title: A\n# The end.\n", "title: A\n# The end.\naliases: [/old/]\n"),
        ("title: |\n  A\n\n", "title: |\n  A\n\naliases: [/old/]\n"),
        ("  title: A\n", "  title: A\n  aliases: [/old/]\n"),
        ("aliases: []\ntitle: A\n", "aliases: [/old/]\ntitle: A\n"),
        ("aliases: [/a/, '/b/'] # old ones\n", "aliases: [/a/, '/b/', /old/] # old ones\n"),
        ("aliases: [\n  /a/,\n]\n", "aliases: [\n  /a/, /old/,\n]\n"),
        ("aliases:\n- /a/ # first\ntitle: A\n", "aliases:\n- /a/ # first\n- /old/\ntitle: A\n"),
        ("aliases:\n  - /é/\n\n  # more\ntitle: A\n", "aliases:\n  - /é/\n  - /old/\n\n  # more\ntitle: A\n"),
    ],
)
def test_the_old_address_is_added_to_aliases_of_every_style(before: str, after: str) -> None:
    assert with_alias(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("aliases: [/a/, '/new/', /b/] # x\n", "aliases: [/a/, /old/, /b/] # x\n"),
        ("aliases:\n  - /new/ # x\n", "aliases:\n  - /old/ # x\n"),
    ],
)
def test_a_page_that_comes_back_gives_up_the_alias_that_is_its_address(before: str, after: str) -> None:
    assert with_alias(before) == after


def test_front_matter_on_one_line_has_to_be_written_otherwise_first() -> None:
    with pytest.raises(SiteError, match="write each key of the front matter on a line of its own first"):
        with_alias("{title: A}\n")
