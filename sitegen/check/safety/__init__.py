"""Who to call: numbers that are right, on every page, before anything that may hurt."""
