"""Addresses at which the last build had a page or a redirect, and this one has nothing."""

from sitegen.write.plan import WritePlan

_INDEX = "index.html"


def gone_addresses(plan: WritePlan) -> tuple[str, ...]:
    """Return them as aliases are written, such as `/levels/iop/`; whoever kept one finds nothing there."""
    pages = (path for path in plan.removed if path.endswith(".html"))
    return tuple(f"/{path.removesuffix(_INDEX) if _is_index(path) else path}" for path in pages)


def _is_index(path: str) -> bool:
    return path.rpartition("/")[2] == _INDEX
