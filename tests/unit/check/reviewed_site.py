"""A small site in strings, whose reviews are looked at."""

from collections.abc import Mapping

PAGE = "content/iop.md"
QUIZ = "content/quizzes/who.yaml"

KEYS = ("title: What an IOP is", "description: Its hours.", "main_message: You sleep at home.", "level: iop")
TEXT = """
You go for {{ level("iop", field="hours_per_week") }} [@guide]. It costs {{ fact("price") }}.
A copay is common.

{{ contact("988") }}
"""


def page(*keys: str, text: str = TEXT) -> str:
    return "\n".join(["---", *KEYS, *keys, "---", text])


FILES: Mapping[str, str] = {
    "site_config.yaml": """\
title: A site
description: About it.
base_url: https://example.org
publisher: {name: Someone}
crisis_contacts: ["988"]
""",
    PAGE: page(),
    "content/proof.md": '---\ntitle: Proof\ndescription: Of it.\n---\n\n{{ quiz_proof("who", "check") }}\n',
    "content/levels.yaml": """\
iop:
  name: Intensive outpatient program
  short_name: IOP
  summary: Care by day.
  hours_per_week: {min: 9, max: 19, unit: hours}
  setting: A clinic.
  overnight: false
  fits: [you need more]
  may_not_fit: [you need less]
  paid_by: Plans.
  page: iop.md
""",
    "content/facts.yaml": """\
price:
  statement: It costs 10 dollars.
  text: 10 dollars
  kind: money
  sources: [guide]
  checked_on: 2026-01-01
""",
    "content/sources.yaml": """\
guide:
  title: A guide to care
  publisher: An office
  url: https://example.org/guide
  grade: official
  read: issuer
  checked_on: 2026-01-01
  note: Its second part.
""",
    "content/contacts.yaml": """\
"988":
  kind: crisis
  label: Lifeline
  purpose: At any hour.
  call: "988"
  hours: Day and night
  verified_on: 2026-01-01
""",
    "content/glossary.yaml": "copay:\n  term: copay\n  definition: What you pay yourself.\n",
    QUIZ: """\
title: Who to talk to
updated: 2026-11-01
intro: [One question.]
crisis_contacts: ["988"]
notice: It is not a diagnosis.
unsure: Not sure
parts:
  nights:
    title: Your nights
    questions:
      sleep:
        text: How did you sleep?
        topic: Sleep
        why_we_ask: Sleep shows how you are.
        options: {0: Well, 2: Badly}
        unsure: 2
score:
  bands:
    - {up_to: 1, level: 0}
    - {level: 1}
outcomes:
  0: {name: no care, headline: Rest, summary: All is well., today: [Rest.]}
  1: {name: a talk, headline: Talk, summary: A talk helps., levels: [iop], today: [Call.]}
limits: [It cannot know you.]
personas:
  one: {story: A man., answers: {sleep: 0}, level: 0}
properties:
  talk: {kind: implies, when: sleep == 2, then: level == 1, in_words: Bad nights lead to a talk.}
""",
}
