"""Make `.venv` hold what a lock file asks for: `python3 scripts/set_up.py requirements.lock`.

It needs nothing but Python, says a line when it has something to do, and nothing when it has not. An
environment that does not belong here is made anew: one that was interrupted, moved with its folder, or made
by another Python. This file keeps to old syntax, so that an old Python ends with a message, not a traceback.
"""

import fcntl
import hashlib
import importlib.util
import subprocess
import sys
from pathlib import Path

OLDEST_PYTHON = (3, 11)

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"

SEAL = VENV / "sealed-for"
"""Says for which Python and folder the environment was made. It is gone while anything is being installed."""


def main(name: str) -> None:
    """Install the lock file of that name, unless it is installed."""
    require_python()
    with Path(__file__).open("rb") as turnstile:
        # Two commands at once would each take the other's half-made environment for a broken one.
        fcntl.flock(turnstile, fcntl.LOCK_EX)
        if not is_sound():
            create()
        install(ROOT / name)


def require_python() -> None:
    """Stop with the way out when this Python is too old or lacks venv, which Debian packages apart."""
    here = "{}.{}".format(*sys.version_info)
    if sys.version_info < OLDEST_PYTHON:
        oldest = "{}.{}".format(*OLDEST_PYTHON)
        stop(
            f"Python {oldest} or newer is needed, and {sys.executable} is {here}. "
            "If you have a newer one, name it: make site PYTHON=python3.12"
        )
    if not all(importlib.util.find_spec(module) for module in ("venv", "ensurepip")):
        stop(
            "This Python cannot make virtual environments. "
            f"On Debian and Ubuntu, as root: apt-get install python{here}-venv"
        )


def is_sound() -> bool:
    """Tell whether the environment was finished, for this Python and folder, and runs."""
    try:
        subprocess.run([str(VENV_PYTHON), "-c", "import pip"], check=True, stderr=subprocess.DEVNULL)
        return SEAL.read_text(encoding="utf-8") == seal()
    except (OSError, subprocess.CalledProcessError):
        return False


def seal() -> str:
    """Return what a finished environment carries."""
    return f"{sys.version}\n{VENV}\n"


def create() -> None:
    """Make the environment anew, whatever is there."""
    print(f"Creating .venv with Python {sys.version.split()[0]}", flush=True)
    run(sys.executable, "-m", "venv", "--clear", str(VENV))


def install(lock: Path) -> None:
    """Install the lock file unless this very text of it is installed."""
    stamp = VENV / f"installed-{lock.name}"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text(encoding="utf-8") == digest:
        return
    print(f"Installing {lock.name} into .venv", flush=True)
    SEAL.unlink(missing_ok=True)
    run(str(VENV_PYTHON), "-m", "pip", "install", "-qq", "--no-input", "--disable-pip-version-check",
        "--require-hashes", "-r", str(lock))  # fmt: skip
    stamp.write_text(digest, encoding="utf-8")
    SEAL.write_text(seal(), encoding="utf-8")


def run(*command: str) -> None:
    """Run the command, and stop when it fails: it has said why."""
    if subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode:
        stop("The set-up failed at: " + " ".join(command[1:4]) + ". The lines above say why.")


def stop(message: str) -> None:
    """End with the message."""
    print(message, file=sys.stderr)
    sys.exit(2)


if __name__ == "__main__":
    main(*sys.argv[1:])
