"""Quizzes as pieces of work: kept as they were read and proved, until their file changes."""

from pathlib import Path

from sitegen.findings import Findings
from sitegen.memo.files import Files
from sitegen.memo.ledger import Ledger, open_ledger, save_ledger
from sitegen.memo.memo import memo_of, remembered
from sitegen.memo.run import Run
from sitegen.quiz.proved import proved_quizzes
from sitegen.quiz.quiz import Quiz


def _ledger(root: Path) -> Ledger:
    def epoch(_: Files) -> bytes:
        return b"now"

    return open_ledger(root / "cache", epoch, (root,))


def _quizzes(root: Path) -> tuple[dict[str, Quiz], list[str], int]:
    """Return the quizzes, the rules that were broken, and how many were read anew."""
    findings = Findings()
    run = Run(findings, memo_of(_ledger(root)))
    quizzes = dict(proved_quizzes(root, ("sleep",), run).held)
    save_ledger(remembered(run.memo))
    return quizzes, [finding.rule for finding in findings], len(run.memo.redone)


def test_a_quiz_is_read_once(tmp_path: Path, sleep_text: str) -> None:
    (tmp_path / "quizzes").mkdir()
    (tmp_path / "quizzes" / "sleep.yaml").write_text(sleep_text, encoding="utf-8")

    first, _, read_first = _quizzes(tmp_path)
    second, _, read_second = _quizzes(tmp_path)

    assert (read_first, read_second) == (1, 0)
    assert first == second
    assert first["sleep"].proof is not None


def test_a_fault_is_told_each_time(tmp_path: Path) -> None:
    (tmp_path / "quizzes").mkdir()
    (tmp_path / "quizzes" / "sleep.yaml").write_bytes(b"title: \xff")

    assert _quizzes(tmp_path) == ({}, ["file/encoding"], 1)
    assert _quizzes(tmp_path) == ({}, ["file/encoding"], 0)


def test_a_quiz_that_changed_is_read_again(tmp_path: Path, sleep_text: str) -> None:
    (tmp_path / "quizzes").mkdir()
    file = tmp_path / "quizzes" / "sleep.yaml"
    file.write_text(sleep_text, encoding="utf-8")
    before, *_ = _quizzes(tmp_path)

    file.write_text(f"{sleep_text}\n# a remark\n", encoding="utf-8")
    after, _, read = _quizzes(tmp_path)

    assert read == 1
    assert after["sleep"].digest != before["sleep"].digest
