"""What can be wrong with a YAML document before anyone asks what it says."""

from sitegen.findings import Example, InWords, Rule, Severity

SYNTAX = Rule(
    "yaml/syntax",
    "YAML that cannot be read",
    "Nothing in a file that cannot be parsed reaches the site.",
    example=Example(
        "---\ntitle: Costs: what to expect\ndescription: What you may have to pay.\n---\n\nAsk first.\n",
        '---\ntitle: "Costs: what to expect"\ndescription: What you may have to pay.\n---\n\nAsk first.\n',
    ),
)
DUPLICATE_KEY = Rule(
    "yaml/duplicate-key",
    "The same key twice",
    "YAML keeps the last of two equal keys without a word, so one of the two texts would be lost.",
    example=Example(
        "---\ntitle: What it costs\ndescription: What you may have to pay.\ntitle: Costs\n"
        "---\n\nAsk first.\n",
        "---\ntitle: What it costs\ndescription: What you may have to pay.\n---\n\nAsk first.\n",
    ),
)
CUT_OFF = Rule(
    "yaml/cut-off",
    "Text behind a number sign",
    "YAML takes what follows ` #` for a comment, so the end of the text would silently be missing.",
    example=Example(
        "---\ntitle: Our house\ndescription: We meet in house #2, on the second floor.\n---\n\nCome in.\n",
        '---\ntitle: Our house\ndescription: "We meet in house #2, on the second floor."\n---\n\nCome in.\n',
    ),
)
UNSUPPORTED = Rule(
    "yaml/unsupported",
    "An anchor, alias, tag or compound key",
    "They hide where a value comes from, and a few lines of aliases can grow to gigabytes.",
    example=Example(
        "title: A day\ncaption: One example; programs differ.\ndays:\n  mon: &day\n"
        '    - {start: "09:00", minutes: 60, label: Check-in}\n  wed: *day\n',
        "title: A day\ncaption: One example; programs differ.\ndays:\n  mon:\n"
        '    - {start: "09:00", minutes: 60, label: Check-in}\n  wed:\n'
        '    - {start: "09:00", minutes: 60, label: Check-in}\n',
        "content/schedules/day.yaml",
    ),
)
SPACE = Rule(
    "yaml/space",
    "A space that YAML does not take for one",
    "A pasted non-breaking space looks like a space, and becomes a part of the key or text beside it.",
    example=InWords(
        "A line of keys that is indented with non-breaking spaces (U+00A0), as copied from a web page.",
        "The same line, indented with the space bar.",
    ),
)
CURLY_QUOTES = Rule(
    "character/curly-quotes",
    "Curly quotation marks around a whole value",
    "They come in from word processors. YAML takes them for a part of the text, so that readers see them.",
    Severity.WARNING,
    Example(
        "---\ntitle: “What it costs”\ndescription: What you may have to pay.\n---\n\nAsk first.\n",
        "---\ntitle: What it costs\ndescription: What you may have to pay.\n---\n\nAsk first.\n",
    ),
)
RULES = (SYNTAX, DUPLICATE_KEY, CUT_OFF, UNSUPPORTED, SPACE, CURLY_QUOTES)
