"""HTML that was pasted into Markdown, as Markdown."""
