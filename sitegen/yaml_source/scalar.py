"""A text as YAML, for files that a program begins and a person goes on with."""

import math

import yaml


def as_scalar(text: str) -> str:
    """Return `text` on one line, in quotes where YAML would read it otherwise than meant."""
    if "".join(text.splitlines()) != text:
        return str(yaml.safe_dump(text, allow_unicode=True, width=math.inf, default_style='"')).rstrip("\n")
    return str(yaml.safe_dump({"_": text}, allow_unicode=True, width=math.inf))[len("_: ") :].rstrip("\n")
