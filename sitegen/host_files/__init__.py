"""Files that static hosts read to learn what to say with each response; it knows nothing of sites."""
