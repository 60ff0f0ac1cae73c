"""What holds of a quiz, over every set of answers there is."""
