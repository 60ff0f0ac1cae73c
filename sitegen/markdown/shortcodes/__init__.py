"""Shortcodes: what an editor may call in Markdown as `{{ name(arguments) }}`."""
