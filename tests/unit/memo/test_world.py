from sitegen.memo.digests import SIZE
from sitegen.memo.files import Files
from sitegen.memo.reads import Read
from sitegen.memo.world import World


def _world(**held: bytes) -> World:
    world = World(Files({}))
    world.offer("words", lambda key: held.get(key, b""))
    return world


def test_each_read_has_a_digest_of_one_size() -> None:
    """Where one ends and the next begins would otherwise be lost: `ab`, `c` would be `a`, `bc`."""
    reads: list[Read] = [("words", "one"), ("words", "other"), ("words", "gone"), ("unknown", "x")]

    digests = _world(one=b"ab", other=b"c" * 100).digests(reads)

    assert len(digests) == SIZE * len(reads)
    assert digests != _world(one=b"a", other=b"b" + b"c" * 100).digests(reads)


def test_what_is_there_no_longer_differs_from_what_is_not_there() -> None:
    assert _world().digests([("words", "x")]) != World(Files({})).digests([("words", "x")])
