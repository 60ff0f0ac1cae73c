"""Output files to disk: only what changed, atomically; what has no source any more is removed."""
