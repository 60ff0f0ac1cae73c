"""A build that knows of earlier ones comes to the same as one from nothing, whatever was edited."""

import os
from pathlib import Path

import pytest

from tests.acceptance.incremental.run import run_machine

STEPS = int(os.environ.get("SOAK_STEPS", "500"))


@pytest.mark.parametrize("seed", [1, 2])
def test_an_incremental_build_equals_one_from_nothing(seed: int, tmp_path: Path) -> None:
    assert run_machine(tmp_path / "site", STEPS, seed=seed) >= STEPS
