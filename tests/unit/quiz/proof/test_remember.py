"""A proof is used again as long as nothing that it rests on has changed.

Where a kept proof is used is seen by changing a number in it that a new proof would put right.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sitegen.cache import Cache
from sitegen.findings import Findings, Place
from sitegen.quiz.load import parse_quiz
from sitegen.quiz.proof.proof import LevelProof, Proof
from sitegen.quiz.proof.remember import prove_quizzes

ROOT = Path(__file__).parents[4]
NAME = "proof-sleep.json"
PROOF = Proof(
    by_severity=6,
    by_choice=12,
    levels=(
        LevelProof(0, 2, {}),
        LevelProof(1, 1, {"falling_asleep": 3}),
        LevelProof(2, 2, {"breathing": 2}),
        LevelProof(3, 1, {"falling_asleep": 3, "breathing": 2}),
    ),
)


@pytest.fixture
def kept(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


def folder_of(cache: Cache) -> Path:
    assert cache.folder is not None
    return cache.folder


def proof_of(text: str, kept: Cache) -> Proof | None:
    """Return the proof that comes with the quiz; None with a finding where it is left out."""
    findings = Findings()
    quiz = parse_quiz("sleep", text.encode(), Place("content/quizzes/sleep.yaml"), findings)
    assert quiz, findings.graded({})
    proved = prove_quizzes({"sleep": quiz}, kept, findings)
    assert ("sleep" not in proved) == bool(findings.graded({}))
    return proved["sleep"].proof if proved else None


def keep_changed(text: str, kept: Cache) -> None:
    """Prove the quiz, and put 7 instead of 6 vectors into what is kept of it."""
    proof_of(text, kept)
    head, _, data = (folder_of(kept) / NAME).read_bytes().partition(b"\n")
    kept.write(NAME, head.split()[0].decode(), data.replace(b'"by_severity":6', b'"by_severity":7'))


def is_used_again(text: str, kept: Cache) -> bool:
    proof = proof_of(text, kept)
    assert proof
    return proof.by_severity == 7


def replaced(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, f"{old!r} has to stand in the quiz once"
    return text.replace(old, new)


def test_a_proof_says_how_each_level_comes_about(sleep_text: str, kept: Cache) -> None:
    assert proof_of(sleep_text, kept) == PROOF


def test_a_kept_proof_is_as_good_as_new(sleep_text: str, kept: Cache) -> None:
    proof_of(sleep_text, kept)

    assert proof_of(sleep_text, kept) == PROOF


def test_a_proof_is_used_again_where_nothing_has_changed(sleep_text: str, kept: Cache) -> None:
    keep_changed(sleep_text, kept)

    assert is_used_again(sleep_text, kept)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("How long do you lie awake?", "How long does it take you to fall asleep?"),
        ("title: Night work", "title: Working at night"),
        ("updated: 2026-11-21", "updated: 2026-12-24"),
    ],
)
def test_words_do_not_matter(old: str, new: str, sleep_text: str, kept: Cache) -> None:
    keep_changed(sleep_text, kept)

    assert is_used_again(replaced(sleep_text, old, new), kept)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2: Someone saw it", "1: Perhaps, 2: Someone saw it"),
        ("        unsure: 1\n", "        unsure: 0\n"),
        ("caps: {falling_asleep: 2}", "caps: {falling_asleep: 1}"),
        ("up_to: 1,", "up_to: 0,"),
        ("falling_asleep >= 3", "falling_asleep >= 1"),
        ("    when: shift == works_nights or unsure >= 2", "    when: unsure >= 2 or shift == works_nights"),
        ("    any_change: 1", "    any_change: 2"),
        ("then: level >= 2", "then: level >= 1"),
    ],
)
def test_a_quiz_is_proved_again_once_a_rule_or_a_property_changes(
    old: str, new: str, sleep_text: str, kept: Cache
) -> None:
    keep_changed(sleep_text, kept)
    text = replaced(sleep_text, old, new)

    findings = Findings()
    quiz = parse_quiz("sleep", text.encode(), Place("content/quizzes/sleep.yaml"), findings)
    assert quiz, findings.graded({})
    proved = prove_quizzes({"sleep": quiz}, kept, findings)

    assert not [each.proof for each in proved.values() if each.proof and each.proof.by_severity == 7]


def test_a_quiz_is_proved_again_once_the_prover_changes(sleep_text: str, kept: Cache, tmp_path: Path) -> None:
    keep_changed(sleep_text, kept)
    shutil.copytree(ROOT / "sitegen", tmp_path / "sitegen")
    with (tmp_path / "sitegen" / "quiz" / "proof" / "order.py").open("a", encoding="utf-8") as prover:
        prover.write("# Changed.\n")
    (tmp_path / "sleep.yaml").write_text(sleep_text, encoding="utf-8")
    (tmp_path / "again.py").write_text(AGAIN, encoding="utf-8")

    again = subprocess.check_output([sys.executable, "again.py"], cwd=tmp_path, text=True)

    assert again == "6\n"


AGAIN = """
from pathlib import Path
from sitegen.cache import Cache
from sitegen.findings import Findings, Place
from sitegen.quiz.load import parse_quiz
from sitegen.quiz.proof.remember import prove_quizzes

findings = Findings()
quiz = parse_quiz("sleep", Path("sleep.yaml").read_bytes(), Place("sleep.yaml"), findings)
proved = prove_quizzes({"sleep": quiz}, Cache(Path("cache")), findings)
print(proved["sleep"].proof.by_severity)
"""


def test_a_damaged_proof_is_made_again(sleep_text: str, kept: Cache) -> None:
    keep_changed(sleep_text, kept)
    file = folder_of(kept) / NAME
    file.write_bytes(file.read_bytes().replace(b'"by_severity":7', b'"by_severity":8'))

    assert proof_of(sleep_text, kept) == PROOF
    assert proof_of(sleep_text, kept) == PROOF


def test_a_quiz_that_breaks_a_property_is_never_kept(sleep_text: str, kept: Cache) -> None:
    broken = replaced(sleep_text, "then: level >= 2", "then: level >= 3")

    assert proof_of(broken, kept) is None
    assert proof_of(broken, kept) is None
    assert not folder_of(kept).exists()


def test_a_quiz_is_proved_where_nothing_can_be_kept(sleep_text: str, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder would be", encoding="utf-8")

    assert proof_of(sleep_text, Cache(tmp_path / "cache")) == PROOF
