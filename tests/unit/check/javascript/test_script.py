"""What the tokens of a script tell together."""

from sitegen.check.javascript.script import read_script


def test_a_script_owns_what_it_declares_or_imports() -> None:
    script = read_script('import { a as b } from "/b.mjs";\nconst { c: d, e } = b;\nclass F {}')

    assert script.own_names >= {"b", "d", "e", "F"}
    assert "c" not in script.own_names


def test_a_script_that_breaks_off_is_read_to_its_end() -> None:
    script = read_script("const {")

    assert [token.text for token in script.tokens] == ["const", "{"]
    assert script.own_names == frozenset()
