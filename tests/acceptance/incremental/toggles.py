"""Places in the site's other files that can be one thing or another: each is known to be read somewhere."""

TOGGLES = (
    ("content/levels.yaml", "max: 19", "max: 20"),
    ("content/levels.yaml", "short_name: PHP", "short_name: day care"),
    ("content/levels.yaml", "page: care/iop.md", "page: care/php.md"),
    ("content/levels.yaml", "php:\n  name:", "php: \n  name:"),
    ("content/contacts.yaml", "label: 988 Lifeline", "label: The lifeline"),
    ("content/contacts.yaml", 'call: "988"', 'call: "+18005550100"'),
    ("content/contacts.yaml", "verified_on: 2026-11-20", "verified_on: 2026-08-25"),
    ("content/contacts.yaml", "purpose: Call at any hour.", "purpose: Call at night."),
    ("content/contacts.es.yaml", "Línea 988", "La línea"),
    ("content/sources.yaml", "title: A handbook", "title: The handbook"),
    ("content/sources.yaml", "checked_on: 2026-11-20", "checked_on: 2025-11-22"),
    ("content/glossary.yaml", "short: IOP", "short: PHP"),
    ("content/glossary.yaml", "definition: Care by day.", "definition: Care all day."),
    ("content/glossary.yaml", "term: copay", "term: handbook"),
    ("content/glossary.es.yaml", "term: copago", "term: pago"),
    ("content/facts.yaml", "max: 10", "max: 12"),
    ("content/facts.yaml", "sources: [handbook]", "sources: [lifeline]"),
    ("content/faqs/basics.yaml", "What does it cost?", "What is the price?"),
    ("content/faqs/basics.yaml", "sources: [handbook]", "sources: [gone]"),
    ("content/faqs/basics.yaml", 'fact("size")', 'fact("price")'),
    ("content/faqs/basics.es.yaml", "¿Cuánto cuesta?", "¿Qué cuesta?"),
    ("content/comparisons/levels.yaml", "caption: Two levels", "caption: Some levels"),
    ("content/comparisons/levels.yaml", "care/iop.md#costs", "care/php.md#costs"),
    ("content/forms/contact.yaml", "title: Write to us", "title: Ask us"),
    ("content/forms/contact.yaml", "https://forms.example.org", "https://other.example.org"),
    ("content/forms/contact.yaml", "enabled: true", "enabled: false"),
    ("content/quizzes/mini.yaml", "title: A check", "title: A test"),
    ("content/quizzes/mini.yaml", "levels: [php]", "levels: [iop, php]"),
    ("content/quizzes/mini.yaml", "0: Mostly", "0: Often"),
    ("content/quizzes/mini.yaml", 'crisis_contacts: ["988"]', 'crisis_contacts: ["911"]'),
    ("content/translations.yaml", "9445459e7d1d9971", "0445459e7d1d9971"),
    ("content/translations.yaml", "52456561f02198dd", "02456561f02198dd"),
    ("site_config.yaml", "title: A small site", "title: The small site"),
    ("site_config.yaml", "tagline: for a machine", "tagline: for nobody"),
    ("site_config.yaml", "base_url: https://example.org\n", "base_url: https://example.org/guide\n"),
    ("site_config.yaml", "publisher:\n", "language: fr\npublisher:\n"),
    ("site_config.yaml", "name: Example publisher", "name: Another publisher"),
    ("site_config.yaml", "emergency_page: visit.md", "emergency_page: care/php.md"),
    ("site_config.yaml", "label: Come and see", "label: See us"),
    ("site_config.yaml", "footer:\n  - page: terms.md", "footer:\n  - page: care/php.md"),
    ("site_config.yaml", "title: Un sitio", "title: El sitio"),
    ("site_config.yaml", "next_steps_heading: Qué hacer", "next_steps_heading: Y ahora"),
    ("site_config.yaml", 'crisis_contacts: ["988"]', "crisis_contacts: [desk]"),
)
"""File, words, and other words of it."""

ADDED = (
    (
        "content/contacts.yaml",
        'desk:\n  kind: provider\n  label: Desk\n  purpose: Ask.\n  call: "+12025550100"\n'
        "  verified_on: 2026-11-20\n",
    ),
    (
        "content/sources.yaml",
        "lifeline:\n  title: What to expect\n  publisher: Lifeline\n"
        "  url: https://988lifeline.org/\n  grade: official\n  read: issuer\n  checked_on: 2026-11-20\n",
    ),
    ("content/glossary.yaml", "room:\n  term: room\n  definition: Where one waits.\n"),
    (
        "content/facts.yaml",
        "price:\n  statement: A visit costs 10 dollars.\n  text: ten dollars\n"
        "  kind: money\n  sources: [handbook]\n  checked_on: 2026-05-26\n",
    ),
    (
        "content/levels.yaml",
        "talk:\n  name: a talk\n  short_name: talk\n  summary: A talk.\n  setting: Here.\n"
        "  overnight: false\n  fits: [you talk]\n  may_not_fit: [you do not]\n  paid_by: Nobody.\n",
    ),
    ("content/levels.es.yaml", "iop:\n  name: programa de día\n"),
    ("site_config.yaml", "severities:\n  reading/grade: error\n  link/missing-page: warning\n"),
    (
        "site_config.yaml",
        "waivers:\n  - rule: link/vague-text\n    path: content/comparisons/levels.yaml\n"
        "    reason: We wait.\n    until: 2026-11-23\n",
    ),
    ("site_config.yaml", "article_parts: [main-message, known]\n"),
    ("site_config.yaml", "feed_length: 1\n"),
    ("site_config.yaml", "words:\n  avoid: {room: place}\n"),
    ("site_config.yaml", "longest_sentence: 4\n"),
    ("site_config.yaml", "review_notice: 0\n"),
)
"""File, and what can stand at its end or not."""
