"""Languages of the interface: their words, plurals, dates and direction."""
