"""The program as `python -m sitegen`."""

from sitegen.cli.program import run

if __name__ == "__main__":
    run("python -m sitegen")
