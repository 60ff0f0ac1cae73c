"""What each kind of file is sent as: the same on every server, whatever its own list says."""

from collections.abc import Mapping

MEDIA_TYPES: Mapping[str, tuple[str, ...]] = {
    # nginx would leave out a charset of its own in compressed copies, hence it is part of the type.
    "text/html; charset=utf-8": ("html", "htm"),
    "text/css; charset=utf-8": ("css",),
    "text/javascript; charset=utf-8": ("js", "mjs"),
    "text/plain; charset=utf-8": ("txt",),
    "text/markdown; charset=utf-8": ("md",),
    "text/csv; charset=utf-8": ("csv",),
    "text/calendar; charset=utf-8": ("ics",),
    "text/vtt; charset=utf-8": ("vtt",),
    "application/json": ("json",),
    "application/manifest+json": ("webmanifest",),
    "application/xml; charset=utf-8": ("xml",),
    "application/pdf": ("pdf",),
    "application/zip": ("zip",),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ("docx",),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ("xlsx",),
    "image/svg+xml": ("svg",),
    "image/png": ("png",),
    "image/jpeg": ("jpg", "jpeg"),
    "image/gif": ("gif",),
    "image/webp": ("webp",),
    "image/avif": ("avif",),
    "image/x-icon": ("ico",),
    "font/woff": ("woff",),
    "font/woff2": ("woff2",),
    "audio/mpeg": ("mp3",),
    "audio/mp4": ("m4a",),
    "video/mp4": ("mp4",),
    "video/webm": ("webm",),
}
"""Endings by type."""

OTHER = "application/octet-stream"
"""What is in none of these: browsers save it and do not guess."""

NOT_FOUND_TYPE = "text/html; charset=utf-8"
