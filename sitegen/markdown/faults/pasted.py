"""What word processors, spreadsheets and PDF files leave in a text, and Markdown makes something else of."""

import re
from collections.abc import Iterator, Sequence

from sitegen.findings import Example, Rule, Severity
from sitegen.markdown.faults.fault import Fault

BULLET = Rule(
    "list/pasted-bullet",
    "An item with a mark that Markdown does not know",
    "The items would run together as one paragraph.",
    example=Example(
        "Bring these things:\n\n• a list\n• a pen\n", "Bring these things:\n\n- a list\n- a pen\n"
    ),
)
TABS = Rule(
    "table/tabs",
    "A table as a spreadsheet copies it",
    "Its rows would run together as one paragraph.",
    example=Example("Day\tTopic\nMonday\tSleep\n", "| Day | Topic |\n| --- | --- |\n| Monday | Sleep |\n"),
)
DIVIDED_WORD = Rule(
    "markdown/divided-word",
    "A word that is divided at the end of its line",
    "Readers would see the hyphen and a space in the middle of the word. Lines of PDF files end so.",
    Severity.WARNING,
    Example("You can ask for an inter-\npreter.\n", "You can ask for an\ninterpreter.\n"),
)
LINE_BREAKS = Rule(
    "markdown/line-breaks",
    "A paragraph that breaks after each line",
    "Two spaces at the end of a line break it there on every screen. Lines of e-mails and PDF files end so.",
    Severity.WARNING,
    Example(
        "You talk with one person for about an hour, and then you decide  \n"
        "together what may help you. You can bring someone with you, if you  \n"
        "want that. They can wait outside while you talk with the clinician  \n"
        "alone.\n",
        "You talk with one person for about an hour, and then you decide\n"
        "together what may help you. You can bring someone with you, if you\n"
        "want that. They can wait outside while you talk with the clinician\n"
        "alone.\n",
    ),
)
RULES = (BULLET, TABS, DIVIDED_WORD, LINE_BREAKS)

_GAP = "[ \t\u00a0\u202f]"
ITEM = re.compile(
    r"(?P<indent>[ \t]*)(?:(?P<bullet>[•‣▪▫◦●○■□◆◇♦➢➤►▶❖\u2219\u2043])"
    r"|(?P<thin>[·o§¡Øü])(?=\t|\u00a0|  |(?<=·) )"
    rf"|(?P<dash>[–—−\u2012])(?={_GAP})|(?P<own>[-*+])(?=\u00a0)|(?P<tick>[✓✔✗✘☐☑☒])){_GAP}*(?P<text>\S.*)"
)
"""An item with a bullet that Markdown does not know."""
_MAY_BE_ITEM = re.compile(r"\n[ \t]*[•‣▪▫◦●○■□◆◇♦➢➤►▶❖\u2219\u2043·o§¡Øü–—−\u2012✓✔✗✘☐☑☒]")
_LETTERED = re.compile(r"^[ ]{0,3}(?P<first>a[.)])[ \t]+\S.*\n[ ]{0,3}b[.)][ \t]+\S", re.M)
_MAY_BE_LETTERED = re.compile(r"\n {0,3}b[.)]")
_NO_CELL = re.compile(r"\S{0,3}[.):•·-]|[^\w\s]|o|.*:|")
"""What stands before a tab that makes no cells: the mark of an item, or a name before its value."""
_NO_ROW = ("\t", " ", "#", ">", "|", "-", "*", "+")
_DIVIDED = re.compile(r"[^\W\d_]{2,}(?P<hyphen>[-\u2010])\n(?!(?:and|or|to|y|o)\b)[a-zß-ÿ]{2,}")
_BROKEN_LINES = re.compile(r"(?:^(?![ \t]*\|)[^\n]{49,}[^ \n](?P<spaces>[ ]{2,})\n){3}", re.M)
_CODE_INDENT = 4


def find_pasted(mask: str, mended: str) -> Iterator[Fault]:
    """Yield what was pasted; `mended` is the hint of what a command mends, or nothing."""
    if "\t" in mask or _MAY_BE_ITEM.search(f"\n{mask}"):
        yield from _find_blocks(mask, mended)
    for letters in _LETTERED.finditer(mask) if _MAY_BE_LETTERED.search(mask) else ():
        message = "Markdown has no lists with letters; these lines would run together."
        yield Fault(letters.start("first"), BULLET, message, 'Begin each line with "1. ", or with "- ".')
    for word in _DIVIDED.finditer(mask) if "-\n" in mask or "\u2010\n" in mask else ():
        message = f'Readers would see "{word[0].replace(chr(10), " ")}".'
        yield Fault(word.start(), DIVIDED_WORD, message, "Write the word on one line.")
    for lines in _BROKEN_LINES.finditer(mask) if "  \n" in mask else ():
        message = "Each of these lines ends with two spaces, which break it there."
        yield Fault(lines.start(), LINE_BREAKS, message, "Delete the spaces at the ends of the lines.")


def _find_blocks(mask: str, mended: str) -> Iterator[Fault]:
    """Yield the first line of each list and each table that is none to Markdown."""
    lines = mask.split("\n")
    number = offset = 0
    while number < len(lines):
        items, rows = count_items(lines[number:]), 0
        if items:
            message = "Markdown does not take this mark for that of an item."
            indent = len(lines[number]) - len(lines[number].lstrip())
            yield Fault(offset + indent, BULLET, message, mended or 'Write "- " instead.')
        elif rows := count_rows(lines[number:]):
            message = "This looks like a table from a spreadsheet; Markdown writes tables otherwise."
            yield Fault(offset, TABS, message, mended or "Put | between the cells.")
        step = max(items, rows, 1)
        offset += sum(len(line) + 1 for line in lines[number : number + step])
        number += step


def count_items(lines: Sequence[str]) -> int:
    """Return how many of the first lines are items with pasted bullets, with blank lines between them."""
    found: list[re.Match[str]] = []
    end = 0
    for number, line in enumerate(lines):
        item = ITEM.fullmatch(line)
        if item is None and (line.strip() or not number):
            break
        if item is not None:
            if found and item["dash"] != found[0]["dash"]:
                break
            found.append(item)
            end = number + 1
    if not found or len(found[0]["indent"].expandtabs(_CODE_INDENT)) >= _CODE_INDENT:
        return 0
    # One line with a dash may be what somebody says, or who said it.
    is_one_of_more = found[0]["bullet"] or found[0]["thin"] or found[0]["own"] or len(found) > 1
    return end if is_one_of_more else 0


def count_rows(lines: Sequence[str]) -> int:
    """Return how many of the first lines are rows of one table with tabs between its cells."""
    tabs = lines[0].count("\t")
    end = next(
        (i for i, line in enumerate(lines) if line.count("\t") != tabs or not _is_row(line)), len(lines)
    )
    is_table = end > 1 and any(cell for row in lines[:end] for cell in cells_of(row)[1:])
    return end if is_table else 0


def cells_of(line: str) -> list[str]:
    """Return what stands between the tabs of a line."""
    return [" ".join(cell.split()) for cell in line.split("\t")]


def _is_row(line: str) -> bool:
    return "\t" in line and not line.startswith(_NO_ROW) and not _NO_CELL.fullmatch(cells_of(line)[0])
