"""Other hosts in built files: nothing is loaded from them, and links tell them nothing of the reader."""
