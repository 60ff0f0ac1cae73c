"""How names in a definition are written."""

from typing import Annotated

from pydantic import StringConstraints

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
"""An id that stands in conditions, in snake case: `self_care`; ids that no condition uses are an `Id`."""
