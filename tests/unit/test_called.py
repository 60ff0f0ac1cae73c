import pytest

from sitegen.called import IN_A_CHECKOUT, as_called, findings_as_called
from sitegen.findings import Finding, Place, Severity


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ('Run "build.py tidy content/a.md".', 'Run "sitegen tidy content/a.md".'),
        ("See it: python build.py serve --site here", "See it: sitegen serve --site here"),
        ("while `build.py serve` runs", "while `sitegen serve` runs"),
        ('There is no "build.py" here.', 'There is no "build.py" here.'),
        ("the folder with `build.py` in it", "the folder with `build.py` in it"),
    ],
)
def test_commands_are_named_as_the_program_was_called_and_files_are_not(words: str, named: str) -> None:
    assert as_called(words, "sitegen") == named


def test_a_name_is_put_in_as_it_is() -> None:
    assert as_called("build.py check", r"C:\new\1") == r"C:\new\1 check"


def test_in_a_checkout_words_stay_as_they_are() -> None:
    assert as_called("Run python build.py check", IN_A_CHECKOUT) == "Run python build.py check"


def test_a_finding_names_commands_in_its_message_and_in_its_hint() -> None:
    finding = Finding(
        Place("a.md"), "a/b", Severity.ERROR, 'Say "build.py new".', hint="Run build.py check ."
    )

    (named,) = findings_as_called([finding], "sitegen")

    assert (named.message, named.hint) == ('Say "sitegen new".', "Run sitegen check .")
    assert named.place == finding.place
