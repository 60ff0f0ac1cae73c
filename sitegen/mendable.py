"""Which files `build.py tidy` mends, and how a finding says so."""

_ENDINGS = (".md", ".yaml", ".yml")


def is_mendable(path: str) -> bool:
    """Whether a file is one that editors write."""
    return path.endswith(_ENDINGS)


def run_tidy(path: str) -> str:
    """Return the hint of a finding that the command mends."""
    return f'Run build.py tidy "{path}".' if " " in path else f'Run "build.py tidy {path}".'
