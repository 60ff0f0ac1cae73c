"""How long the proof of a quiz takes, and how much memory: `python -m bench.quiz_proof`.

The site's own quiz may take 10 seconds on one core, and 300 MB with Python and all.
"""

import resource
import time
from pathlib import Path

from sitegen.findings import Findings
from sitegen.quiz.load import load_quizzes
from sitegen.quiz.proof.prove import prove

CONTENT = Path(__file__).parent.parent / "content"


def main() -> None:
    """Prove each quiz of the site and print what it took."""
    for id_ in sorted(file.stem for file in (CONTENT / "quizzes").glob("*.yaml")):
        findings = Findings()
        quiz = load_quizzes(CONTENT, [id_], findings)[id_]
        before = time.perf_counter()
        proof = prove(quiz, findings)
        seconds = time.perf_counter() - before
        verdict = f"{proof.by_choice:,} sets of answers" if proof else "a property does not hold"
        print(
            f"{id_}: {len(quiz.claims)} properties, {verdict}, {seconds:.1f} s, {peak_megabytes()} MB at most"
        )


def peak_megabytes() -> int:
    """Return the most memory that this process has held at once."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
