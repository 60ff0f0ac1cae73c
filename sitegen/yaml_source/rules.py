"""What can be wrong with a YAML document before anyone asks what it says."""

from sitegen.findings import Rule

SYNTAX = Rule(
    "yaml/syntax",
    "YAML that cannot be read",
    "Nothing in a file that cannot be parsed reaches the site.",
)
DUPLICATE_KEY = Rule(
    "yaml/duplicate-key",
    "The same key twice",
    "YAML keeps the last of two equal keys without a word, so one of the two texts would be lost.",
)
CUT_OFF = Rule(
    "yaml/cut-off",
    "Text behind a number sign",
    "YAML takes what follows ` #` for a comment, so the end of the text would silently be missing.",
)
UNSUPPORTED = Rule(
    "yaml/unsupported",
    "An anchor, alias, tag or compound key",
    "They hide where a value comes from, and a few lines of aliases can grow to gigabytes.",
)
RULES = (SYNTAX, DUPLICATE_KEY, CUT_OFF, UNSUPPORTED)
