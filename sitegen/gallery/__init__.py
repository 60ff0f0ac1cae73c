"""The gallery: every component in every example, to look at and to test; no part of a published site."""
