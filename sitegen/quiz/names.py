"""How names in a definition are written."""

from typing import Annotated

from pydantic import StringConstraints

from sitegen.validation import SNAKE_CASE

Name = Annotated[str, StringConstraints(pattern=f"^{SNAKE_CASE}$")]
"""An id that stands in conditions, in snake case: `self_care`; ids that no condition uses are an `Id`."""
