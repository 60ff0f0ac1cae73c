"""The folder of a site that is edited at random, and its earlier states."""

import os
import shutil
from pathlib import Path

HERE = Path(__file__).parent
BASE = HERE / "site"
"""The site that all begins with."""
DEFAULTS = HERE / "defaults"
"""Few and small templates, words and assets, so that a build from nothing takes no time."""

State = dict[str, tuple[bytes, int]]
"""The content of each file and when it was changed, by path."""


class Folder:
    """A site's folder; its caches stand in it, and are no part of its state."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def paths(self) -> list[str]:
        """Return the paths of all files, sorted."""
        files = (file for file in self.root.rglob("*") if file.is_file())
        paths = sorted(file.relative_to(self.root).as_posix() for file in files)
        return [path for path in paths if not path.startswith(".sitegen/")]

    def text(self, path: str) -> str | None:
        """Return the text of a file, if it is there."""
        file = self.root / path
        return file.read_bytes().decode(errors="replace") if file.is_file() else None

    def put(self, path: str, text: str) -> None:
        """Write a file."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())

    def remove(self, path: str) -> None:
        """Delete a file, and the folders that it leaves empty."""
        file = self.root / path
        if file.is_file():
            file.unlink()
            while file.parent != self.root and not any(file.parent.iterdir()):
                file = file.parent
                file.rmdir()

    def move(self, old: str, new: str) -> None:
        """Rename a file, or a folder with all in it, where nothing stands in the way."""
        source, target = self.root / old, self.root / new
        if source.exists() and not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            source.rename(target)

    def state(self) -> State:
        """Return what there is now."""
        files = {path: self.root / path for path in self.paths()}
        return {path: (file.read_bytes(), file.stat().st_mtime_ns) for path, file in files.items()}

    def go_back(self, state: State, *, with_times: bool) -> None:
        """Make all files what they were."""
        for path in self.paths():
            if path not in state:
                self.remove(path)
        for path, (data, at) in state.items():
            file = self.root / path
            if not file.is_file() or file.read_bytes() != data:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
            if with_times:
                os.utime(file, ns=(at, at))

    def forget(self) -> None:
        """Delete what is known of earlier builds."""
        for name in ("site", "preview"):
            shutil.rmtree(self.root / ".sitegen" / name, ignore_errors=True)


def base_state() -> State:
    """Return the state that all begins with."""
    return Folder(BASE).state()
