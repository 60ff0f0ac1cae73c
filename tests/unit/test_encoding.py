import pytest

from sitegen.encoding import Decoded, decode, is_archive, line_end_of, plain_line_ends

TEXT = "It’s a café – “open”, mañana, in compañías.\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "UTF-8"),
        (TEXT.encode("utf-8-sig"), "UTF-8"),
        (TEXT.encode("cp1252"), "Windows-1252"),
        (TEXT.encode("utf-16"), "UTF-16"),
        (TEXT.encode("utf-16-le"), "UTF-16"),
        (TEXT.encode("utf-16-be"), "UTF-16"),
    ],
)
def test_a_text_is_read_in_the_encoding_that_it_was_saved_in(data: bytes, encoding: str) -> None:
    assert decode(data) == Decoded(TEXT, encoding, is_certain=True)


def test_a_file_with_two_encodings_is_read_in_both() -> None:
    data = "A café. ".encode() + "It’s open.".encode("cp1252")

    assert decode(data) == Decoded("A café. It’s open.", "Windows-1252", is_certain=True)


@pytest.mark.parametrize(
    "data",
    [
        "It’s a café – “open”".encode("mac-roman"),
        "Привет, мир".encode("cp1251"),
        "Dzień dobry, źle".encode("cp1250"),
        "これは".encode("shift-jis"),
        bytes(range(256)),
    ],
)
def test_another_encoding_is_not_taken_for_windows_1252(data: bytes) -> None:
    decoded = decode(data)

    assert decoded is not None
    assert not decoded.is_certain


def test_a_document_of_a_word_processor_is_no_text() -> None:
    data = b"PK\x03\x04\x14\x00\x06\x00"

    assert is_archive(data)
    assert decode(data) is None


def test_half_a_character_of_utf_16_is_no_text() -> None:
    assert decode(b"\xff\xfea") is None


def test_line_ends_of_all_systems_become_ours() -> None:
    assert plain_line_ends("one\r\ntwo\rthree\n\r\nfour") == "one\ntwo\nthree\n\nfour"


@pytest.mark.parametrize(
    ("text", "line_end"), [("one\r\ntwo\n", "\r\n"), ("one\rtwo", "\r"), ("one\n", "\n"), ("one", "\n")]
)
def test_a_text_ends_its_lines_as_its_first(text: str, line_end: str) -> None:
    assert line_end_of(text) == line_end
