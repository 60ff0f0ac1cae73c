"""Turn bodies written in Markdown into HTML."""
