"""Compressed copies of output files; output files to disk.

Only what changed is written, atomically; what has no source any more is removed.
"""
