"""Build the site: `python build.py --help`."""

import sys

try:
    from sitegen.cli.program import run
except ModuleNotFoundError as error:
    if str(error.name).startswith("sitegen"):
        raise
    way_out = "Activate .venv, or run make site; README.md says more."
    print(f"{error.name} is not installed here. {way_out}", file=sys.stderr)
    raise SystemExit(2) from error

if __name__ == "__main__":
    run("build.py")
