"""How messages name the commands of this program.

They are written as they are typed in a checkout. What is kept between builds and what is published must not
depend on how somebody called the program, so a name of its own, as it has when it is installed, is put in
where a person reads it.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from sitegen.findings import Finding

IN_A_CHECKOUT = "build.py"
_COMMAND = re.compile(r"(?:python )?build\.py(?= [a-z])")


def as_called(words: str, program: str) -> str:
    """Return `words` with the commands in them as they are typed where the program is called `program`."""
    return words if program == IN_A_CHECKOUT else _COMMAND.sub(lambda _: program, words)


def findings_as_called(findings: Iterable[Finding], program: str) -> tuple[Finding, ...]:
    """Return findings whose messages and hints do the same."""
    return tuple(
        replace(each, message=as_called(each.message, program), hint=as_called(each.hint, program))
        for each in findings
    )
