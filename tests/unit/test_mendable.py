import pytest

from sitegen.mendable import run_tidy


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("content/a.md", 'Run "build.py tidy content/a.md".'),
        ("content/my page.md", 'Run build.py tidy "content/my page.md".'),
    ],
)
def test_the_command_of_a_hint_can_be_copied(path: str, hint: str) -> None:
    assert run_tidy(path) == hint
