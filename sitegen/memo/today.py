"""The day of a build, of which it is noted what was asked: work is done anew when an answer changes."""

from dataclasses import dataclass
from datetime import date

from sitegen.memo.reads import note

DAY = "day"
"""The name under which it is noted whether a day has come, by that day."""


@dataclass(frozen=True, slots=True)
class Today:
    """The day of a build."""

    day: date

    def has_come(self, other: date, *, ahead: int = 0) -> bool:
        """Return whether a day has come, or is no more than so many days ahead."""
        since = _earlier(other, ahead)
        note(DAY, since.isoformat())
        return self.day >= since

    def has_passed(self, other: date) -> bool:
        """Return whether a day lies before this one."""
        return self.has_come(other, ahead=-1)

    def digest_at(self, key: str) -> bytes:
        """Return the digest of what is read by `key`, which is the answer that was given."""
        return repr(self.day >= date.fromisoformat(key)).encode()


def _earlier(day: date, days: int) -> date:
    """Return the day so many days before; no build is made before the first day there is, or on the last."""
    return date.fromordinal(min(max(day.toordinal() - days, 1), date.max.toordinal()))
