"""The command line: the only place that prints, exits, and reads arguments or the environment."""
