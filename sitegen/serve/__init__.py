"""Live preview: build, serve from memory, build again after each save, reload the browser."""
