"""The index that readers search: what is in it, and its form, which is MiniSearch's own."""
