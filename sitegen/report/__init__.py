"""Findings as people and machines read them; one form a module."""
