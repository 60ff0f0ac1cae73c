"""Links that open a place in the editor's own program."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from sitegen.findings import Place

VISUAL_STUDIO_CODE = "vscode://file{path}:{line}:{column}"


@dataclass(frozen=True, slots=True)
class EditorLinks:
    """Makes the address of a place from a pattern with `{path}`, `{line}` and `{column}` in it."""

    folders: tuple[Path, ...]
    """Absolute; where a file stands in none, it is looked for in the first, which is the site's."""
    pattern: str = VISUAL_STUDIO_CODE

    def file(self, place: Place) -> Path:
        """Return the file of a place: the site's own, or the default one that stands behind it."""
        files = [folder / place.path for folder in self.folders]
        return next((file for file in files if file.is_file()), files[0])

    def url(self, place: Place) -> str:
        """Return the address; its path begins with a slash on every system."""
        path = quote("/" + self.file(place).as_posix().lstrip("/"), safe="/:")
        parts = {"{path}": path, "{line}": str(place.line), "{column}": str(place.column)}
        url = self.pattern
        for name, value in parts.items():
            url = url.replace(name, value)
        return url
