"""Work is done anew where something that it read has changed, and only there."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from sitegen.findings import Findings, Place, Rule
from sitegen.memo.ledger import open_ledger, save_ledger
from sitegen.memo.loads import dumps
from sitegen.memo.memo import Memo, memo_of, remembered
from sitegen.memo.pack import Blob, DamagedError
from sitegen.memo.reads import ALL
from sitegen.memo.run import Run
from sitegen.memo.watched import Watched

RULE = Rule("word/long", "A long word", "It is long.")


def _memo(folder: Path) -> Memo:
    return memo_of(open_ledger(folder, lambda _: b"now", (folder,)))


def _lengths(memo: Memo, words: Mapping[str, str]) -> dict[str, object]:
    """Return the length of each word, and find the long ones."""
    watched, findings = memo.world.watch(Watched("words", words, lambda _, word: word.encode())), Findings()

    def length(name: str, found: Findings) -> tuple[bytes, ...]:
        if len(watched[name]) > 3:
            found.add(RULE, Place(name), "This is long.")
        return (dumps((len(watched[name]),)),)

    units = Run(findings, memo).each("lengths", tuple(words), length)
    found = {finding.place.path for finding in findings}
    return {name: (memo.value(unit.results[0], tuple)[0], name in found) for name, unit in units.items()}


def _redone(memo: Memo) -> set[str]:
    return {redone.name[1] for redone in memo.redone}


def test_work_is_done_once(tmp_path: Path) -> None:
    first = _memo(tmp_path)
    expected = {"a": (3, False), "b": (4, True)}

    assert _lengths(first, {"a": "one", "b": "four"}) == expected
    assert _redone(first) == {"a", "b"}
    save_ledger(remembered(first))
    second = _memo(tmp_path)
    assert _lengths(second, {"a": "one", "b": "four"}) == expected
    assert not second.redone


def test_what_changed_is_done_anew_and_its_cause_known(tmp_path: Path) -> None:
    first = _memo(tmp_path)
    _lengths(first, {"a": "one", "b": "two"})
    save_ledger(remembered(first))

    second = _memo(tmp_path)

    assert _lengths(second, {"a": "seven", "b": "two", "c": "x"})["a"] == (5, True)
    assert {(redone.name, redone.because) for redone in second.redone} == {
        (("lengths", "a"), ("words", "a")),
        (("lengths", "c"), None),
    }


def test_what_is_not_used_in_a_build_is_forgotten(tmp_path: Path) -> None:
    for words in ({"a": "one", "b": "two"}, {"b": "two"}):
        memo = _memo(tmp_path)
        _lengths(memo, words)
        save_ledger(remembered(memo))

    last = _memo(tmp_path)
    _lengths(last, {"a": "one", "b": "two"})

    assert _redone(last) == {"a"}


def test_values_are_at_hand_in_the_next_build_of_the_process(tmp_path: Path) -> None:
    first = _memo(tmp_path)
    _lengths(first, {"a": "one"})

    second = memo_of(remembered(first))

    assert _lengths(second, {"a": "one"}) == {"a": (3, False)}
    assert not second.redone


def test_a_value_of_another_type_is_damaged(tmp_path: Path) -> None:
    memo = _memo(tmp_path)
    (result,) = memo.ledger.pack.add((dumps("text"),))

    with pytest.raises(DamagedError):
        memo.value(result, Blob)


def test_who_goes_through_all_depends_on_all(tmp_path: Path) -> None:
    def longest(memo: Memo, words: Mapping[str, str]) -> None:
        watched = memo.world.watch(Watched("words", words, lambda _, word: word.encode()))
        memo.each("longest", ("longest",), lambda _, __: (dumps(max(watched.values(), key=len)),))

    first = _memo(tmp_path)
    longest(first, {"a": "one"})
    save_ledger(remembered(first))
    second = _memo(tmp_path)
    longest(second, {"a": "one", "b": "two"})

    assert [redone.because for redone in second.redone] == [("words", ALL)]
