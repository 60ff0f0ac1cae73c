from collections.abc import Callable

import pytest

from sitegen.memo.loads import dumps
from sitegen.memo.pack import Pack
from sitegen.memo.reads import ALL, noting
from sitegen.memo.results import Results
from sitegen.memo.watched import Watched, WatchedSet

_HELD = {"a": "one", "b": "two"}


def _watched(**held: str) -> Watched[str]:
    return Watched("words", held, lambda _, word: word.encode())


def _results(**held: str) -> Results[str]:
    pack = Pack(None)
    return Results("words", pack, {name: pack.add((dumps(value),))[0] for name, value in held.items()})


@pytest.fixture(params=[_watched, _results])
def make(request: pytest.FixtureRequest) -> Callable[..., Watched[str] | Results[str]]:
    return request.param  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("look", "keys"),
    [
        (lambda words: words["a"], {"a"}),
        (lambda words: words.get("c"), {"c"}),
        (lambda words: "b" in words, {"b"}),
        (list, {ALL}),
        (len, {ALL}),
        (bool, {ALL}),
        (lambda words: list(words.values()), {ALL}),
        (lambda words: words == {}, {ALL}),
        (lambda words: words.keys() - {"a"}, {ALL}),
        (lambda _: None, set()),
    ],
)
def test_what_is_looked_up_is_noted(
    make: Callable[..., Watched[str]], look: Callable[[Watched[str]], object], keys: set[str]
) -> None:
    words = make(**_HELD)

    with noting() as notes:
        look(words)

    assert {key for _, key in notes.reads} >= keys
    assert bool(notes.reads) == bool(keys)
    assert {name for name, _ in notes.reads} <= {"words"}


def test_they_hold_what_they_hold(make: Callable[..., Watched[str]]) -> None:
    assert dict(make(**_HELD)) == _HELD


def test_what_is_gone_through_includes_each_value(make: Callable[..., Watched[str]]) -> None:
    assert make(a="one").digest_at(ALL) != make(a="two").digest_at(ALL)
    assert make(a="one").digest_at(ALL) != make(b="one").digest_at(ALL)
    assert make(a="one", b="two").digest_at(ALL) != make(b="two", a="one").digest_at(ALL)


def test_a_key_that_is_not_there_has_no_digest(make: Callable[..., Watched[str]]) -> None:
    assert make(a="one").digest_at("b") == b""
    assert make(a="one").digest_at("a") != make(a="two").digest_at("a")


@pytest.mark.parametrize(
    "look",
    [
        pytest.param(lambda words: "a" in words, id="in"),
        list,
        len,
        pytest.param(lambda words: words & {"b"}, id="and"),
        pytest.param(lambda words: {"b"} & words, id="of another"),
    ],
)
def test_whatever_is_asked_of_a_set_counts_as_having_gone_through_it(
    look: Callable[[WatchedSet[str]], object],
) -> None:
    with noting() as notes:
        look(WatchedSet("words", frozenset(_HELD)))

    assert notes.reads == {("words", ALL)}


def test_sets_are_told_apart() -> None:
    digests = {WatchedSet("words", frozenset(held)).digest_at(ALL) for held in ("", "a", "ab", "b")}

    assert len(digests) == 4


def test_nothing_is_noted_outside_of_a_piece_of_work() -> None:
    with noting() as notes:
        pass
    _watched(**_HELD)["a"]

    assert not notes.reads
