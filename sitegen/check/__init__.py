"""What can be told only of the whole site: one file a check, an explicit list."""
