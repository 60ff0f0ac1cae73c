"""Signs: what stands in every text that a step of Python-Markdown changes, so that others go without it."""

from collections.abc import Mapping
from typing import TypeVar

from markdown.util import Registry

Step = TypeVar("Step")
Sign = TypeVar("Sign")


def with_signs(steps: Registry[Step], signs: Mapping[str, Sign], otherwise: Sign) -> list[tuple[Sign, Step]]:
    """Return the steps in order, each with what `signs` has for its name."""
    by_index = {steps.get_index_for_name(name): sign for name, sign in signs.items() if name in steps}
    return [(by_index.get(index, otherwise), step) for index, step in enumerate(steps)]
