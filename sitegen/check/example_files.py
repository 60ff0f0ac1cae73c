"""Small files that the examples of several rules stand in."""

SITE_CONFIG = """\
title: A small site
description: The least that a site needs.
base_url: https://example.org
publisher: {name: The team}
crisis_contacts: ["988"]
"""

SOURCE = """\
guide:
  title: A guide to care
  publisher: A public office
  url: https://example.org/guide
  grade: official
  read: issuer
  checked_on: %s
"""
"""A source without the day on which it was checked."""
