"""What the time of a file's last change can be trusted to tell."""

import os

_SECOND = 1_000_000_000
_COARSE, _FINE = 2 * _SECOND, _SECOND // 20
"""Nanoseconds that a file's time may be behind: FAT keeps times to two seconds, systems of today to ten
milliseconds or less; a time that is no whole second is theirs."""
SETTLING = _FINE / _SECOND
"""Seconds after which a file of this system's own disk shows each later change."""


def changed_at(status: os.stat_result) -> int:
    """Return when a file was changed, in nanoseconds since 1970.

    On POSIX that is the time of the last change of its status, which no program can set back.
    """
    return status.st_ctime_ns if os.name == "posix" else status.st_mtime_ns


def is_settled(changed: int, looked_at: int) -> bool:
    """Whether a file that was changed then, and looked at then, in nanoseconds, shows each later change.

    One that was changed just before it was looked at may be changed once more within one tick of its file
    system's clock, and keep its time.
    """
    return changed + (_FINE if changed % _SECOND else _COARSE) < looked_at
