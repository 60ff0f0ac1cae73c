"""What can lead away from a site, as rules."""

from sitegen.findings import Example, Rule

_HEAD = "templates/partials/head.html"

LOADED = Rule(
    "origin/loads-from-elsewhere",
    "Something that is loaded from another host",
    "Whoever runs that host would learn who reads about their health, and when, and could change what "
    "readers get. The policy of each page forbids it, so readers would only see that something is missing.",
    example=Example(
        '<head><link rel="stylesheet" href="https://fonts.example.com/serif.css"></head>',
        "<head></head>",
        _HEAD,
    ),
)
FORM = Rule(
    "origin/undeclared-form",
    "A form that is sent to a host that no form in content/forms/ names",
    "Readers have to know where their words go, and editors have to have decided it. The policy of the page "
    "forbids it besides, so the form would not work.",
    example=Example(
        '<head><input form="a" type="submit" formaction="https://forms.example.com/"></head>',
        "<head></head>",
        _HEAD,
    ),
)
LINK = Rule(
    "origin/outbound-link",
    "A link to another site that tells it where the reader was",
    "That somebody comes from a page about mental health is nobody's business. Links in texts say "
    "`noreferrer noopener` by themselves; one in a template or a drawing has to say it.",
    example=Example(
        '<svg xmlns="http://www.w3.org/2000/svg"><a href="https://example.com/"><text>Map</text></a></svg>\n',
        '<svg xmlns="http://www.w3.org/2000/svg"><text>Map</text></svg>\n',
        "static/map.svg",
    ),
)
MISSING = Rule(
    "asset/missing-file",
    "A picture or font that a style sheet asks for and that is not there",
    "A browser would ask for a file that does not exist and show the page without it.",
    example=Example(
        ".brand { background: url(logo.svg); }\n",
        ".brand { background: none; }\n",
        "assets/css/brand.css",
    ),
)
RULES = (LOADED, FORM, LINK, MISSING)
