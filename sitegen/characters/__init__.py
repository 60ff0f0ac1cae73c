"""Characters that come in by pasting: which are at fault, and what to put in their place."""
