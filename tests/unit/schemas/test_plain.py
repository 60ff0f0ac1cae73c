from sitegen.schemas.plain import Schema, plain


def test_titles_that_repeat_the_key_are_left_out() -> None:
    assert plain({"title": "Person", "properties": {"title": {"title": "Title", "type": "string"}}}) == {
        "properties": {"title": {"type": "string"}}
    }


def test_what_may_be_left_out_has_the_type_that_it_has_if_it_is_there() -> None:
    schema: Schema = {
        "anyOf": [{"type": "string"}, {"type": "null"}],
        "default": None,
        "description": "A day.",
    }

    assert plain(schema) == {"type": "string", "description": "A day."}


def test_one_of_several_types_may_be_left_out() -> None:
    kinds = [{"type": "string"}, {"type": "number"}]

    assert plain({"anyOf": [*kinds, {"type": "null"}]}) == {"anyOf": kinds}


def test_only_defaults_that_say_something_are_kept() -> None:
    defaults: tuple[object, ...] = (0, False, 8.5, "12 months", "", [], {"a": 1}, None)

    kept = [plain({"default": default}) for default in defaults]

    assert kept == [
        {"default": 0},
        {"default": False},
        {"default": 8.5},
        {"default": "12 months"},
        {},
        {},
        {},
        {},
    ]


def test_names_of_a_pattern_are_the_only_ones() -> None:
    schema: Schema = {"patternProperties": {"^[a-z]+$": {"title": "Name", "type": "string"}}}

    assert plain(schema) == {
        "patternProperties": {"^[a-z]+$": {"type": "string"}},
        "additionalProperties": False,
    }


def test_a_key_with_one_word_is_described_by_what_the_word_chooses() -> None:
    schema: Schema = {"description": "Each has a level.", "properties": {"kind": {"const": "total"}}}

    assert plain(schema)["properties"] == {"kind": {"const": "total", "description": "Each has a level."}}


def test_a_pattern_is_told_by_an_example() -> None:
    schema = plain({"type": "string", "pattern": "^[0-9]+$", "examples": ["988"]})

    assert schema["patternErrorMessage"] == "Write it as in 988."


def test_examples_are_left_as_they_are() -> None:
    schema: Schema = {"examples": [{"title": "A title", "default": None}]}

    assert plain(schema) == schema
