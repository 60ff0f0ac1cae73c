"""Build the site: `python build.py --help`."""

import sys

try:
    from sitegen.cli.main import main
except ModuleNotFoundError as error:
    if str(error.name).startswith("sitegen"):
        raise
    print(f"{error.name} is not installed here. Activate .venv, or make it: see README.md.", file=sys.stderr)
    raise SystemExit(2) from error

if __name__ == "__main__":
    main(prog_name="build.py")
