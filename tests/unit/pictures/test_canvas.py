from collections.abc import Sequence

from sitegen.pictures.canvas import GROUNDS, Canvas, png, shades
from sitegen.pictures.deflate import packed
from sitegen.pictures.glyphs import SHADES, changes_of
from tests.unit.pictures.indexed_png import taken_apart

COLOURS = bytes(range(256)) * 3


def numbers_in(width: int, *parts: Canvas) -> list[bytes]:
    return list(taken_apart(png(width, [part.packed() for part in parts], COLOURS)).rows)


def with_changes(changes: Sequence[tuple[int, bytes]]) -> Canvas:
    canvas = Canvas(8, 1)
    for column, by in changes:
        canvas.add(by, 0, column)
    return canvas


def test_what_is_added_goes_down_to_the_lower_edge() -> None:
    canvas = Canvas(4, 3)

    canvas.add(b"\1\1", 1, 1)
    canvas.add(b"\5\xff", 2, 2)

    assert numbers_in(4, canvas) == [b"\0\0\0\0", b"\0\1\1\0", b"\0\1\6\xff"]


def test_what_is_added_goes_down_through_the_parts_below() -> None:
    above, below = Canvas(2, 1), Canvas(2, 2)

    above.add(b"\1", 0, 0)
    below.add(b"\2\2", 1, 0)

    assert numbers_in(2, above, below) == [b"\1\0", b"\1\0", b"\3\2"]


def test_changes_that_touch_are_packed_as_one() -> None:
    touching, overlapping = (
        with_changes([(1, b"\1\1"), (3, b"\1\1")]),
        with_changes([(1, b"\1\1\1"), (3, b"\0\1")]),
    )

    assert touching.packed() == overlapping.packed() == with_changes([(1, b"\1\1\1\1")]).packed()


def test_changes_that_make_up_for_each_other_are_none() -> None:
    assert with_changes([(2, b"\1\5"), (2, b"\xff")]).packed() == with_changes([(3, b"\5")]).packed()


def test_a_row_is_packed_as_its_bytes_would_be() -> None:
    row = with_changes([(2, b"\7\0\7")]).packed()

    assert row == packed(b"\2\0\0\7\0\7\0\0\0")


def test_a_word_leaves_nothing_behind_above_or_below_it() -> None:
    canvas = Canvas(300, 200)

    canvas.write("Offices", 66, 100, 10)

    rows = numbers_in(300, canvas)
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

    assert numbers_in(200, close) != numbers_in(200, apart)


def test_shades_go_from_paper_to_ink_and_stay_there() -> None:
    colours = list(shades(b"\xff\xff\xff", b"\0\0\0"))

    assert len(colours) == GROUNDS
    assert colours[0] == b"\xff\xff\xff"
    assert colours[SHADES] == colours[-1] == b"\0\0\0"
