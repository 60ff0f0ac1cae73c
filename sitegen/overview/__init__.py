"""A site and all that was found in it, as one HTML file for people."""
