"""Views and templates to output files, in memory."""
