"""An example for each key whose form its description alone does not show."""

from sitegen.config import CheckAgain, MenuItem, SiteConfig, SiteWords, Waiver, Words
from sitegen.config import Search as SearchWords
from sitegen.content.collections import Checklist, Column, Faq, Form, FormField, Phase, Row, Schedule, Slot
from sitegen.content.front_matter import FrontMatter
from sitegen.content.ids import Quantity
from sitegen.content.registries import Contact, Fact, Level, LevelNames, Source, Term, TextLine
from sitegen.quiz.definition import (
    ContextText,
    Definition,
    EmergencyText,
    FlagText,
    FloorText,
    OutcomeText,
    PersonaText,
    QuestionText,
    Score,
)
from sitegen.quiz.properties import Careful, Emergencies, FlagExact, Implies, Steps
from sitegen.review.model import Review
from sitegen.schemas.plain import Schema
from sitegen.validation import Model

EXAMPLES: dict[type[Model], dict[str, object]] = {
    SiteConfig: {
        "base_url": "https://example.org/guide",
        "language": "en",
        "crisis_contacts": ["988", "911"],
        "emergency_page": "help-now.md",
        "quick_exit_url": "https://www.weather.gov/",
        "trusted_publishers": ["medicare.gov", "samhsa.gov"],
        "article_parts": ["main-message", "known", "unknown", "sources", "next-steps"],
        "next_steps_heading": "What to do next",
        "severities": {"reading/long-sentence": "off"},
    },
    SiteWords: {"next_steps_heading": "Qué hacer ahora"},
    MenuItem: {"page": "levels/_index.md", "label": "Levels of care"},
    CheckAgain: {"contact": 90},
    Waiver: {
        "rule": "claim/uncited",
        "path": "content/levels/iop.md",
        "words": "6 weeks",
        "reason": "We have asked the clinic where the number comes from.",
        "until": "2026-12-31",
    },
    Words: {
        "avoid": {"addict(|s)": "Write: person who uses drugs."},
        "allow": ["Alcoholics Anonymous"],
        "acronyms": ["USA"],
    },
    SearchWords: {"synonyms": {"day program": ["php"]}, "crisis_words": ["overdos*"]},
    FrontMatter: {
        "title": "Intensive Outpatient Program (IOP)",
        "short_title": "IOP",
        "audience": ["people who think about care"],
        "topics": ["levels of care"],
        "order": 10,
        "level": "iop",
        "published": "2026-03-31",
        "updated": "2026-03-31",
        "review": {"by": "Full Name", "credentials": "LCSW", "on": "2026-03-31"},
        "review_every": "6 months",
        "sources": ["medicare-iop"],
        "aliases": ["/iop/"],
        "publish_on": "2026-03-31",
        "expires_on": "2026-12-31",
        "related": ["levels/php.md"],
        "form": "contact",
    },
    Review: {"credentials": "LCSW", "on": "2026-03-31"},
    Quantity: {"min": 9, "max": 19, "below": 9, "unit": "hours"},
    Level: {
        "name": "Intensive Outpatient Program",
        "short_name": "IOP",
        "hours_per_week": {"min": 9, "max": 19, "unit": "hours"},
        "days_per_week": {"min": 3, "max": 5, "unit": "days"},
        "hours_per_day": {"min": 3, "max": 4, "unit": "hours"},
        "fits": ["weekly therapy is not enough"],
        "may_not_fit": ["you are in danger now"],
        "page": "levels/iop.md",
        "sources": ["medicare-iop"],
    },
    LevelNames: {"everyday": ["day program"], "asam": "Level 2.1, Intensive Outpatient"},
    Contact: {
        "call": "+18006624357",
        "tty": "+18004874889",
        "chat": "https://988lifeline.org/chat",
        "languages": ["English", "Spanish"],
        "hours": "Day and night",
        "verified_on": "2026-03-31",
    },
    TextLine: {"to": "988", "body": "HELLO"},
    Source: {
        "authors": "Lee K, Park J",
        "year": 2026,
        "url": "https://www.medicare.gov/coverage",
        "checked_on": "2026-03-31",
    },
    Term: {
        "term": "prior approval",
        "also": ["prior authorizations"],
        "see_also": ["medical-necessity"],
    },
    Fact: {
        "value": {"min": 9, "unit": "hours a week"},
        "text": "at least 9 hours a week",
        "sources": ["medicare-iop"],
        "checked_on": "2026-03-31",
    },
    Column: {"label": "Hours of care a week", "field": "hours_per_week"},
    Row: {"label": "Where you sleep", "level": "iop", "cells": {"hours": "9 to 19 hours"}},
    Faq: {"items": {"cost": {"question": "What does it cost?", "short": "Ask the program and your plan."}}},
    Checklist: {"groups": {"papers": {"label": "Papers", "items": ["Your insurance card"]}}},
    Schedule: {"level": "iop", "days": {"mon": [{"start": "09:30", "minutes": 60, "label": "Group"}]}},
    Slot: {"start": "09:30", "minutes": 60},
    Phase: {"when": "Weeks 1 to 2"},
    Form: {"action": "https://forms.example.org/contact", "submit": "Send"},
    FormField: {"autocomplete": "email"},
    Definition: {
        "updated": "2026-03-31",
        "review_every": "6 months",
        "certificate": "self-check-proof.md",
        "crisis_contacts": ["988"],
    },
    QuestionText: {
        "time_frame": "In the past 2 weeks",
        "options": {"0": "Well", "1": "Not so well", "2": "Badly"},
        "unsure": 2,
    },
    ContextText: {"after": "safety", "options": {"under_18": "Under 18", "adult": "18 or older"}},
    EmergencyText: {"when": "thoughts == 3"},
    Score: {
        "caps": {"sleep": 1},
        "bands": [{"up_to": 3, "level": 0}, {"level": 1}],
    },
    FloorText: {"when": "thoughts >= 1 and sleep == 2"},
    FlagText: {"when": "age == under_18", "contacts": ["988"]},
    OutcomeText: {"levels": ["iop"], "ask": ["Who will see me one on one?"]},
    PersonaText: {
        "answers": {"sleep": 2, "work": "unsure"},
        "context": {"age": "adult"},
        "flags": ["under-18"],
    },
    Emergencies: {"when": "thoughts == 3"},
    Implies: {"when": "thoughts >= 1", "then": "level >= 1"},
    FlagExact: {"flag": "under-18", "when": "age == under_18"},
    Steps: {"questions": ["sleep", "work"], "one_step": 1, "any_change": 2},
    Careful: {"alone": {"sleep": 0}},
}


def add_examples(schema: Schema, model: type[Model]) -> None:
    """Put the examples of a model's keys into its schema."""
    for name, example in EXAMPLES.get(model, {}).items():
        schema["properties"][name]["examples"] = [example]
