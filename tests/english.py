"""The language of the tests that render something by themselves."""

from pathlib import Path

from sitegen.findings import Findings
from sitegen.language.load import load_languages

LOCALES = Path(__file__).parents[1] / "locales"
ENGLISH = load_languages(["en"], [LOCALES], Findings())["en"]
