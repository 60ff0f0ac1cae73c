"""Silent faults: what Python-Markdown or GitHub would pass over without a word, one kind a module."""
