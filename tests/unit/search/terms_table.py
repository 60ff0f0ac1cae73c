"""The table of texts and their terms that the build and the browser are held to alike."""

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """A text and its terms."""

    description: str
    text: str
    terms: tuple[str, ...]


def load_terms_table() -> tuple[Row, ...]:
    """Return all rows."""
    rows = json.loads((Path(__file__).parent / "terms.json").read_text(encoding="utf-8"))
    return tuple(Row(row["description"], row["text"], tuple(row["terms"])) for row in rows)
