"""Results of earlier builds, kept with what they were made from, and used again where that is the same."""
