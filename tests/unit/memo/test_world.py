import pytest

from sitegen.memo.digests import SIZE
from sitegen.memo.files import Files
from sitegen.memo.reads import Read
from sitegen.memo.world import World


def _world(**held: bytes) -> World:
    world = World(Files({}))
    world.offer("words", lambda key: held.get(key, b""))
    return world


def test_each_read_has_a_digest_of_one_size() -> None:
    reads: list[Read] = [("words", "one"), ("words", "other"), ("words", "gone"), ("unknown", "x")]
    world = _world(one=b"ab", other=b"c" * 100)

    digests = [world.digest(read) for read in reads]

    assert {len(digest) for digest in digests} == {SIZE}
    assert len(set(digests)) == len(reads)


def test_what_is_there_no_longer_differs_from_what_is_not_there() -> None:
    assert _world().digest(("words", "x")) != World(Files({})).digest(("words", "x"))


def test_a_name_stands_for_one_thing() -> None:
    world = _world()

    with pytest.raises(ValueError, match="'words'"):
        world.offer("words", lambda _: b"")
