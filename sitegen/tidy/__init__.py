"""Mend what is safe to mend in a text that was pasted from elsewhere; its words stay."""
