"""A static site generator for health information."""

__version__ = "0.1.0"
