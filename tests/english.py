"""The language of the tests that render something by themselves."""

from pathlib import Path

from sitegen.findings import Findings
from sitegen.language.load import load_languages

ENGLISH = load_languages(["en"], [Path(__file__).parents[1] / "locales"], Findings())["en"]
