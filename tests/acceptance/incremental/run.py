"""Running the machine for a number of steps."""

import os
import warnings
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.errors import HypothesisWarning
from hypothesis.stateful import run_state_machine_as_test

from tests.acceptance.incremental.folder import DEFAULTS
from tests.acceptance.incremental.machine import Machine

SEED = int(os.environ.get("SOAK_SEED", "0"))
"""Added to the seed of each run: the same one leads to the same edits."""
_LENGTH = 40
"""Rules after which a site begins anew."""
_LIKELY = 20
"""New steps of one such site, about; many have fewer rules."""
_FEWEST = 8
"""Sites below which hypothesis does little but what is simplest."""
_PHASES = (Phase.generate, Phase.shrink) if "SOAK_SHRINK" in os.environ else (Phase.generate,)
"""To find the fewest edits that lead to a difference takes hundreds of builds."""


def run_machine(root: Path, steps: int, *, seed: int) -> int:
    """Make at least this many steps, in a folder that need not be there; return how many there were.

    The same edit of the same site counts once, however often it comes.
    """
    Machine.root, Machine.steps, Machine.clean = root, set(), {}
    root.mkdir()
    with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings():
        warnings.simplefilter("ignore", HypothesisWarning)  # it may ask for the names of long strategies
        patch.setattr("sitegen.basis.DEFAULTS", DEFAULTS)
        patch.setattr("sitegen.pipeline.DEFAULTS", DEFAULTS)
        while (made := len(Machine.steps)) < steps:
            _run_once(max(_FEWEST, -(-(steps - made) // _LIKELY)), f"{SEED} {seed} {made}")
    return made


def _run_once(sites: int, seed: str) -> None:
    machine = type("Machine", (Machine,), {"_hypothesis_internal_use_seed": seed})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=sites,
            stateful_step_count=_LENGTH,
            phases=_PHASES,
            database=None,
            deadline=None,
            report_multiple_bugs=False,
            suppress_health_check=list(HealthCheck),
        ),
    )
