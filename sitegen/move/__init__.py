"""Moving pages, sections and files: worked out as a whole, tried in a copy, and only then written."""
