"""The machine that compares builds finds what is planted in the cache: it would find a bug."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.acceptance.incremental.planted import LATE, SOON, Planted
from tests.acceptance.incremental.run import run_machine

STEPS = int(os.environ.get("SOAK_STEPS", "250"))
BUGS: Mapping[str, Planted] = SOON | LATE if "SOAK_STEPS" in os.environ else SOON


@pytest.mark.parametrize("name", BUGS)
def test_a_planted_bug_is_found(name: str, tmp_path: Path) -> None:
    with BUGS[name].planted(), pytest.raises(AssertionError, match=r"instead of|too much|another order"):
        run_machine(tmp_path / "site", STEPS, seed=1)
