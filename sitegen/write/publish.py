"""A planned site to disk: all of it at once, where the system can do that."""

import os
import time
from dataclasses import dataclass

from sitegen.findings import SiteError
from sitegen.memo.clocks import SETTLING
from sitegen.memo.files import Files
from sitegen.write.piecewise import replace_file_by_file
from sitegen.write.plan import WritePlan
from sitegen.write.whole import remove_what_was_left, replaced_as_a_whole


@dataclass(frozen=True, slots=True)
class Published:
    """A site that was written."""

    plan: WritePlan
    in_one_step: bool
    """Whether the old site or the new one stood there at every moment, and nothing between the two."""


def publish(plan: WritePlan, known: Files) -> Published:
    """Have the folder hold what is planned, which is `known` from then on.

    Raises:
        SiteError: if the folder cannot be written to, or the disk is full.
    """
    remove_what_was_left(plan.folder)
    if not plan.changed and not plan.dropped:
        return Published(plan, in_one_step=True)
    _require_permission(plan)
    in_one_step = replaced_as_a_whole(plan)
    if not in_one_step:
        replace_file_by_file(plan)
    # Within a tick of the clock a file could change once more and keep its time: nobody would trust that.
    time.sleep(SETTLING)
    top = f"{plan.folder.resolve()}{os.sep}"
    for file in plan.files:
        known.wrote(top + file.path, file.digest)
    return Published(plan, in_one_step)


def _require_permission(plan: WritePlan) -> None:
    """See that a folder that was made read-only is left alone: to exchange it would take no permission."""
    if plan.folder.exists() and not os.access(plan.folder, os.W_OK | os.X_OK):
        raise SiteError(
            f"{plan.folder} is read-only. Let this account write to it, or choose another folder."
        )
