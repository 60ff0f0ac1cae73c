"""Words for ways to die, which do not belong beside suicide.

The Recommendations for Reporting on Suicide (reportingonsuicide.org), made by suicide prevention
groups and news media, ask to leave the method out: naming it raises the risk for readers in danger.
The list is short on purpose. It holds words that have no use on a page about care, and words that
have one but none in a sentence about suicide.
"""

import re

ANYWHERE = re.compile(
    r"\bnooses?\b|\b(?:hang(?:s|ed|ing)?|hung|shot|shoot(?:s|ing)?|drown(?:s|ed|ing)?)\s+"
    r"(?:my|your|him|her|them|our)sel(?:f|ves)\b|\b(?:cut|slit)(?:s|ting)?\s+(?:my|your|his|her|their)\s+wrists?\b",
    re.I,
)
"""Of no other meaning."""

BESIDE_SUICIDE = re.compile(
    r"\bhang(?:ed|ing)\b(?!\s+(?:on|out|up)\b)|\boverdos\w+|\b(?:hand)?guns?\b|\bfirearms?\b|\bgunshots?\b|\bpills\b|\bpoison\w*|"
    r"\bjump(?:s|ed|ing)?\s+(?:off|from|in\s+front)\b|\b(?:off|from)\s+(?:a|the)\s+bridge\b|\bropes?\b|\bsuffocat\w+|\bdrown\w*|"
    r"\bcarbon\s+monoxide\b",
    re.I,
)
"""Harmless elsewhere: an overdose is an emergency to act on, a pill is a medicine."""

_BEGINNINGS = """
noose hang hung shot shoot drown wrist overdos gun handgun firearm pills poison jump bridge rope suffocat
monoxide
"""
BEGINNINGS = tuple(_BEGINNINGS.split())
"""In each of these phrases a word begins like this."""
