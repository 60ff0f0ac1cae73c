"""The words that readers see, block by block, each with its place in the file that an editor mends."""
