"""What the browser loads beside the pages: style sheets, modules and static files."""
