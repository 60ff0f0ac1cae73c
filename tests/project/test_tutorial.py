"""The first chapter of the content guide: who types what stands there gets what stands there.

Lines of `sh` blocks that begin with `python build.py` are typed, in order. A `text` block is what the
commands before it print. A block that names a file is written: at the end of a page that is there, else as
the whole file; where `mistake` follows the name, it is taken out again once its finding was shown.
"""

import contextlib
import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from markdown_it import MarkdownIt
from markdown_it.token import Token

from sitegen.cli.main import main
from sitegen.rules import ALL_RULES
from tests.acceptance.new_sites import EPOCH
from tests.commands import commands_of

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "content-guide.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
CHAPTERS = [token.map[0] for token in MarkdownIt().parse(GUIDE) if token.tag == "h2" and token.map]
TUTORIAL = "\n".join(GUIDE.splitlines()[CHAPTERS[0] : CHAPTERS[1]])
MOST_WORDS = 1800
"""At 200 words a minute, nine minutes; the others are for doing it."""
NEVER_ENDS = "serve"


@dataclass
class Reader:
    """Somebody who does what the tutorial says, in the folder `here`."""

    here: Path
    printed: str = ""
    """What the last commands have printed."""
    codes: list[int] = field(default_factory=list)
    """How each command has ended."""
    differences: list[tuple[str, str]] = field(default_factory=list)
    """What the tutorial shows, and what was printed instead."""
    spoiled: dict[Path, str] = field(default_factory=dict)
    """How files were before a mistake was written into them."""

    def follow(self, block: Token) -> None:
        """Do what a block says."""
        kind, name, *more = [*block.info.split(), "", ""]
        if kind == "sh":
            self._type(block.content)
        elif kind == "text":
            self._compare(block.content)
        elif name:
            self._write(self.here / name, block.content, is_mistake="mistake" in more)

    def _type(self, lines: str) -> None:
        self.printed = ""
        for command in commands_in(lines):
            if command[0] != NEVER_ENDS:
                result = CliRunner().invoke(main, command, env={"SOURCE_DATE_EPOCH": EPOCH})
                self.codes.append(result.exit_code)
                self.printed += re.sub(r"^\d+ pages? built .*\n", "", result.output, flags=re.M)

    def _compare(self, shown: str) -> None:
        if shown != self.printed:
            self.differences.append((shown, self.printed))
        for file, text in self.spoiled.items():
            file.write_text(text, encoding="utf-8", newline="\n")
        self.spoiled.clear()

    def _write(self, file: Path, text: str, *, is_mistake: bool) -> None:
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        if is_mistake:
            self.spoiled[file] = before
        whole = text if text.startswith("---\n") or file.suffix != ".md" else before + text
        file.write_text(whole, encoding="utf-8", newline="\n")


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    """Return somebody who has gone through the tutorial."""
    reader = Reader(tmp_path_factory.mktemp("computer"))
    with contextlib.chdir(reader.here):
        for block in MarkdownIt().parse(TUTORIAL):
            reader.follow(block)
    return reader


def test_commands_print_what_the_tutorial_shows(reader: Reader) -> None:
    assert reader.differences == []


def test_no_command_fails_but_the_check_that_finds_the_mistake(reader: Reader) -> None:
    assert [code for code in reader.codes if code] == [1]


def test_what_the_reader_made_is_published(reader: Reader) -> None:
    site = reader.here / "practice" / "_site"

    questions = (site / "questions" / "index.html").read_text(encoding="utf-8")
    first_day = (site / "levels" / "first-day" / "index.html").read_text(encoding="utf-8")

    assert [words for words in ("by video", "Behind the house.") if words not in questions] == []
    assert re.search(r"<li>\s*your insurance card", questions)
    assert "Somebody meets you at the door" in first_day


def test_it_is_short_enough_for_fifteen_minutes() -> None:
    assert len(TUTORIAL.split()) <= MOST_WORDS


def test_each_file_is_named_before_it_is_shown() -> None:
    """A code host does not show info strings."""
    names = {block.info.split()[1] for block in MarkdownIt().parse(TUTORIAL) if " " in block.info}

    assert [name for name in names if f"`{name}`" not in TUTORIAL] == []


def test_the_findings_that_it_names_are_found() -> None:
    rows = re.findall(r"^\| (`[a-z-]+/.*?) \|", TUTORIAL, re.MULTILINE)

    named = {rule for row in rows for rule in re.findall("`(.+?)`", row)}

    assert len(named) > len(rows)
    assert named <= {rule.id for rule in ALL_RULES}


@pytest.mark.parametrize("document", [GUIDE, README], ids=["content guide", "readme"])
def test_commands_elsewhere_and_their_options_exist(document: str) -> None:
    blocks = [block.content for block in MarkdownIt().parse(document) if block.info == "sh"]
    typed = [*blocks, *(f"python {words}" for words in re.findall("`(build.py [^`]+)`", document))]

    commands = [command for lines in typed for command in commands_in(lines)]

    assert len(commands) > len(blocks)
    assert [command for command in commands if not is_known(command)] == []


def commands_in(lines: str) -> list[list[str]]:
    """Return the arguments of each line in which the program is run."""
    typed = (
        re.fullmatch(r"(?:(?:\S*/)?python3? build\.py|sitegen) (.+)", line) for line in lines.splitlines()
    )
    return [shlex.split(each[1]) for each in typed if each is not None]


def is_known(words: list[str]) -> bool:
    """Return whether there is such a command with such options."""
    command: click.Command = main
    for word in words:
        if not isinstance(command, click.Group) or word not in commands_of(command):
            break
        command = commands_of(command)[word]
    options = {name for param in command.params for name in param.opts} | {"--help"}
    return command is not main and {word for word in words if word.startswith("--")} <= options
