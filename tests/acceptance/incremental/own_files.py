"""Files that a site may have of its own, each with what can stand in it."""

FILES = {
    "templates/base.html": ("<p>{{ page.title }} {{ site.menu }} {{ site.search }}</p>\n{{ page.body }}\n",),
    "templates/layouts/article.html": (
        '{% extends "base.html" %}\n{% block listing %}<p>Own.</p>{% endblock %}\n',
        '{% extends "base.html" %}\n{% block listing %}<p>{{ page.titel }}</p>{% endblock %}\n',
        '{% extends "base.html" %}\n{% block listing %}\n',
    ),
    "templates/layouts/section.html": (
        '{% extends "base.html" %}\n{% block listing %}<p>{{ asset("css/own.css") }}</p>{% endblock %}\n',
        '{% extends "base.html" %}\n{% block listing %}<p>{{ asset("css/one.css") }}</p>{% endblock %}\n',
    ),
    "templates/partials/header.html": (
        "<header>Own {{ site.title }} {{ site.search }} {{ page.next }}</header>\n",
        "<header>Owner {{ site.title }}</header>\n",
        '{% from "components/list.html" import list %}\n<header>{{ list([site.title]) }}</header>\n',
        '<header>{% include "partials/notice.html" ignore missing %}</header>\n',
    ),
    "templates/components/term.html": (
        "{% macro term(text, term_id, definition, url, popover_id) -%}\n<b>{{ text }}</b>\n{%- endmacro %}\n",
        "{% macro term(text, term_id, definition, url, popover_id) -%}\n<b>{{ txt }}</b>\n{%- endmacro %}\n",
    ),
    "templates/partials/notice.html": ("<p>A notice.</p>\n", '<p>{{ t("term.link") }}</p>\n'),
    "templates/components/list.html": (
        "{% macro list(values) %}\n{{ values | length }}\n{% endmacro %}\n",
        '{% from "components/mark.html" import mark %}\n'
        "{% macro list(values) %}\n{{ mark }} {{ values | length }}\n{% endmacro %}\n",
    ),
    "templates/components/mark.html": ('{% set mark = t("table.label") %}\n', '{% set mark = "–" %}\n'),
    "templates/components/citation.html": (
        "{% macro citation(number, marker_id, source_id) -%}\n[{{ number }}]\n{%- endmacro %}\n",
    ),
    "templates/shortcodes/hello.html": (
        '{% macro hello() %}\n<p>Hello from {{ page_url("visit.md") }}</p>\n{% endmacro %}\n',
        "{% macro hello(name) %}\n<p>Hello {{ name }}</p>\n{% endmacro %}\n",
    ),
    "templates/shortcodes/fact.html": ("{% macro fact(id) -%}\n<b>{{ id }}</b>\n{%- endmacro %}\n",),
    "templates/feeds/alias.html": ("<p>Moved to {{ target }}, {{ title }}</p>\n",),
    "assets/css/brand.css": ("p { margin: 1px; }\n", "p { margin: 2px; }\n", ".g-quiz { display: none; }\n"),
    "assets/css/own.css": ("p { margin: 3px; }\n", "main { display: none; }\n"),
    "assets/css/one.css": ("p { margin: 3px; }\n",),
    "assets/js/quiz/quiz.mjs": ("export const answer = 1;\n", 'import "./gone.mjs";\n'),
    "locales/en.yaml": (
        'header:\n  menu: "All"\n',
        'table:\n  label: "Rows"\n',
        'citation:\n  label: "From {number}"\n',
        'term:\n  link: "Words"\nquantity:\n  between: "{low} – {high} {unit}"\n',
    ),
    "locales/es.yaml": ('header:\n  menu: "Todo"\n', 'footnote:\n  back: "Volver"\n'),
    "locales/es-mx.yaml": ('header:\n  menu: "Todo"\n',),
    "static/note.html": ("<p>Another note.</p>\n",),
    "static/old/index.html": ("<p>It stands where an alias does.</p>\n",),
    "content/refs.md": (
        "---\ntitle: References\ndescription: A list.\nlayout: sources\n---\n\nAll of them.\n",
    ),
    "content/check.md": (
        '---\ntitle: A check\ndescription: One question.\nlayout: quiz\n---\n\n{{ quiz("mini") }}\n',
    ),
    "content/care/leaflet.pdf": ("one\n", "two\n"),
    "content/care/broken.png": ("no picture\n",),
    "content/old.yml": ("a: 1\n",),
    "content/faqs/more.yaml": (
        "title: More\nitems:\n  why:\n    question: Why?\n    short: Because [@handbook].\n",
        "title: More\nitems:\n  why:\n    question: Why not?\n    short: See [it](care/php.md).\n",
    ),
    "content/comparisons/prices.yaml": (
        "caption: Prices\nrow_heading: What\ncolumns:\n  price:\n    label: Price\n"
        "rows:\n  a:\n    label: A visit\n    cells:\n      price: Ten\n",
    ),
    "content/quizzes/mini.es.yaml": (
        "title: Una prueba\n",
        "title: Otra prueba\nnotice: No es un diagnóstico.\n",
    ),
}
