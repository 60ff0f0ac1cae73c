"""What the preview answers."""

import shutil
from datetime import date
from pathlib import Path

from sitegen.report.editor import EditorLinks
from sitegen.serve.answer import Answers
from sitegen.serve.preview import Preview

MINIMAL = Path(__file__).parents[2] / "sites" / "valid" / "minimal"


def test_what_was_kept_and_is_damaged_is_made_again(tmp_path: Path) -> None:
    preview = Preview(shutil.copytree(MINIMAL, tmp_path / "site"), lambda: date(2026, 11, 22))
    preview.rebuild()
    answers = Answers(preview, EditorLinks((preview.root,), "none"))
    home = answers.to("/").data
    packs = [
        file for file in (preview.root / ".sitegen" / "preview").iterdir() if file.stat().st_size > 10_000
    ]
    for file in packs:
        file.write_bytes(b"\0" * file.stat().st_size)

    assert packs
    assert answers.to("/").data == home
    preview.rebuild()
    assert answers.to("/").data == home
