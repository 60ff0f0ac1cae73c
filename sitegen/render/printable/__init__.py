"""The printable edition: the whole site as one file that needs nothing else."""
