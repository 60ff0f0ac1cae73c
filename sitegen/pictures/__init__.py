"""Pictures drawn at build time, with a typeface that stands beside this code: the same bytes everywhere."""
