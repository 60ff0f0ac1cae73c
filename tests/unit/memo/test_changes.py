"""What has changed of all that work has looked at is known, also of what many look at alike."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from sitegen.findings import Findings, Place, Rule
from sitegen.folders import CONFIG
from sitegen.memo.ledger import Ledger, open_ledger, save_ledger
from sitegen.memo.memo import Memo, memo_of, remembered
from sitegen.memo.reads import ALL, LANGUAGES, LINES, TEMPLATES, note
from sitegen.memo.run import Run

RULE = Rule("word/long", "A long word", "It is long.")
USED = {"a": ("base", "head"), "b": ("base", "head"), "c": ("base",)}


def _ledger(folder: Path) -> Ledger:
    return open_ledger(folder, lambda _: b"now", (folder,))


def _built(folder: Path, templates: Mapping[str, str], languages: str = "en") -> Memo:
    """Do three pieces of work with these templates, and keep what was done."""
    memo = memo_of(_ledger(folder))
    memo.world.offer(TEMPLATES, lambda name: templates.get(name, "").encode())
    memo.world.offer(LANGUAGES, lambda _: languages.encode())
    memo.world.underlie((LANGUAGES, ALL))

    def work(name: str, _: Findings) -> tuple[bytes, ...]:
        for template in USED[name]:
            note(TEMPLATES, template)
        return (name.encode(),)

    Run(Findings(), memo).each("pages", tuple(USED), work)
    save_ledger(remembered(memo))
    return memo


def _redone(memo: Memo) -> dict[str, object]:
    return {each.name[1]: each.because for each in memo.redone}


def test_work_that_looks_at_the_same_stands_on_one_ground(tmp_path: Path) -> None:
    _built(tmp_path, {"base": "1"})

    ledger = _ledger(tmp_path)

    grounds = {name: unit.ground for (_, name), unit in ledger.book.units.items()}
    assert grounds["a"] is grounds["b"]
    assert grounds["a"] == ((LANGUAGES, ALL), (TEMPLATES, "base"), (TEMPLATES, "head"))
    assert grounds["c"] == ((LANGUAGES, ALL), (TEMPLATES, "base"))


def test_what_of_a_ground_has_changed_is_known(tmp_path: Path) -> None:
    _built(tmp_path, {"base": "1"})

    assert _redone(_built(tmp_path, {"base": "1"})) == {}
    head = (TEMPLATES, "head")
    assert _redone(_built(tmp_path, {"base": "1", "head": "1"})) == {"a": head, "b": head}
    assert _redone(_built(tmp_path, {"base": "2", "head": "1"})) == dict.fromkeys("abc", (TEMPLATES, "base"))
    assert _redone(_built(tmp_path, {"base": "2"})) == {"a": head, "b": head}


def test_what_underlies_all_work_concerns_all(tmp_path: Path) -> None:
    _built(tmp_path, {"base": "1"})

    assert _redone(_built(tmp_path, {"base": "1"}, "en, es")) == dict.fromkeys("abc", (LANGUAGES, ALL))


def test_what_nothing_has_read_is_forgotten(tmp_path: Path) -> None:
    _built(tmp_path, {"base": "1"})
    ledger = remembered(memo_of(_ledger(tmp_path)))
    save_ledger(replace(ledger, written=None))

    assert _ledger(tmp_path).book.seen == {}


def _checked(folder: Path, written: bytes) -> Memo:
    """Check a configuration that is written like this, and keep what was found."""
    memo = memo_of(_ledger(folder))
    memo.world.offer(LINES, lambda _: written)

    def work(_: str, findings: Findings) -> tuple[bytes, ...]:
        findings.add(RULE, Place(CONFIG, 2), "It is long.")
        return ()

    Run(Findings(), memo).each("check", ("config",), work)
    save_ledger(remembered(memo))
    return memo


def test_a_finding_in_the_configuration_stands_on_its_lines(tmp_path: Path) -> None:
    _checked(tmp_path, b"1")

    assert _redone(_checked(tmp_path, b"1")) == {}
    assert _redone(_checked(tmp_path, b"2")) == {"config": (LINES, CONFIG)}
