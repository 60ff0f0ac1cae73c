"""The same targets under atheris, which keeps inputs that reach lines no other has reached.

It is no dependency of this project. In an environment of its own, with this project's libraries:

    pip install -r requirements-dev.lock && pip install atheris
    python -m tests.fuzz.coverage_guided markdown -max_total_time=600 -max_len=4000 SEEDS/

The first argument names the target. All that follows is libFuzzer's; it writes crashes as `crash-…` into the
current folder, and `python -m tests.fuzz.run --target markdown --replay crash-…` runs one again.
"""

import sys
from importlib import import_module


def main() -> None:
    """Run one target until it crashes, or as long as libFuzzer is told to."""
    atheris = import_module("atheris")
    with atheris.instrument_imports(include=["sitegen", "markdown"]):
        targets = import_module("tests.fuzz.targets").TARGETS
    atheris.Setup(sys.argv[:1] + sys.argv[2:], targets[sys.argv[1]])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
