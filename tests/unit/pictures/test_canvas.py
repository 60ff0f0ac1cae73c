from sitegen.pictures.canvas import GROUNDS, Canvas, shades
from sitegen.pictures.glyphs import SHADES, changes_of
from tests.unit.pictures.indexed_png import taken_apart

COLOURS = bytes(range(256)) * 3


def numbers_in(canvas: Canvas) -> list[bytes]:
    return list(taken_apart(canvas.png(COLOURS)).rows)


def test_what_is_added_goes_down_to_the_lower_edge() -> None:
    canvas = Canvas(4, 3)

    canvas.add(b"\1\1", 1, 1)
    canvas.add(b"\5\xff", 2, 2)

    assert numbers_in(canvas) == [b"\0\0\0\0", b"\0\1\1\0", b"\0\1\6\xff"]


def test_a_copy_is_another_picture() -> None:
    canvas = Canvas(2, 1)

    canvas.copy().add(b"\1", 0, 0)

    assert numbers_in(canvas) == [b"\0\0"]


def test_a_word_leaves_nothing_behind_above_or_below_it() -> None:
    canvas = Canvas(300, 200)

    canvas.write("Offices", 66, 100, 10)

    rows = numbers_in(canvas)
    assert not any(rows[0]) and not any(rows[-1])
    assert max(max(row) for row in rows) == SHADES


def test_a_stem_is_noted_once() -> None:
    rows = [change.row for change in changes_of("l", 84)]

    assert len(rows) < 40


def test_pairs_stand_closer() -> None:
    close, apart = Canvas(200, 100), Canvas(200, 100)

    close.write("To", 66, 80, 10)
    apart.write("T", 66, 80, 10)
    apart.write("o", 66, 80, 51)

    assert numbers_in(close) != numbers_in(apart)


def test_shades_go_from_paper_to_ink_and_stay_there() -> None:
    colours = list(shades(b"\xff\xff\xff", b"\0\0\0"))

    assert len(colours) == GROUNDS
    assert colours[0] == b"\xff\xff\xff"
    assert colours[SHADES] == colours[-1] == b"\0\0\0"
