"""Texts that are broken, for any file that there is."""

FAULTS = (
    "",
    "---\ntitle: A page\n",
    "---\ntitle: [\ndescription: x\n---\n\nText.\n",
    "---\ntitle: A page\ndescription: What: it is.\n---\n",
    "title: a: b\n",
    "iop: [\n",
    "IOP:\n  name: x\n",
    "{% if %}\n",
    "{{ page.nothing.at_all }}\n",
    "\x00\x07",
)
