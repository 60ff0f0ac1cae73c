"""Reviews: who has read which words, when they have to be read again, and how that is written down."""
