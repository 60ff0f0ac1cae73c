"""`security.txt` (RFC 9116)."""

import shutil
from datetime import date
from pathlib import Path

from sitegen.findings import Findings
from sitegen.pipeline import build_site

SITES = Path(__file__).parents[2] / "sites" / "valid"
SECURITY = """\
security:
  contacts: [mailto:security@example.org, https://example.org/report/]
  expires: 2027-06-01
  policy: https://example.org/how-we-answer/
"""


def published(root: Path, more: str, base_url: str = "https://example.org") -> dict[str, str]:
    site = shutil.copytree(SITES / "minimal", root / "site")
    config = site / "site_config.yaml"
    text = config.read_text(encoding="utf-8").replace("https://example.org", base_url)
    config.write_text(text + more, encoding="utf-8")
    build = build_site(site, date(2026, 11, 21), Findings())
    return {file.path: file.data.decode() for file in build.files if file.path.endswith("security.txt")}


def test_it_says_whom_to_tell_and_until_when(tmp_path: Path) -> None:
    assert published(tmp_path, SECURITY) == {
        ".well-known/security.txt": (
            "Contact: mailto:security@example.org\n"
            "Contact: https://example.org/report/\n"
            "Expires: 2027-06-01T23:59:59Z\n"
            "Preferred-Languages: en\n"
            "Canonical: https://example.org/.well-known/security.txt\n"
            "Policy: https://example.org/how-we-answer/\n"
        )
    }


def test_a_site_that_says_nothing_has_none(tmp_path: Path) -> None:
    assert published(tmp_path, "") == {}


def test_below_a_path_there_is_none(tmp_path: Path) -> None:
    assert published(tmp_path, SECURITY, "https://example.org/guide") == {}
