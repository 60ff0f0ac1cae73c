"""A translation of a document: the same keys with other words; ids, numbers and rules stay the original's."""

from collections.abc import Container, Iterable, Iterator
from hashlib import sha256

from sitegen.findings import Example, Findings, Place, Rule, did_you_mean
from sitegen.validation import M, Model, validate
from sitegen.yaml_source.values import ShownText, YamlList, YamlMap, YamlText, YamlValue

NOTHING_LIKE_IT = Rule(
    "translation/nothing-like-it",
    "A translation of something that is not there",
    "Its words would silently never appear.",
    example=Example(
        '"989":\n  label: Línea 988\n',
        '"988":\n  label: Línea 988\n',
        "content/contacts.es.yaml",
        is_part=True,
    ),
)
SHAPE = Rule(
    "translation/shape",
    "A list that has more or fewer items than its original",
    "A question, a warning or a way out would be missing in one of the two languages.",
    example=Example(
        "  languages: [inglés]\n",
        "  languages: [inglés, español]\n",
        "content/contacts.es.yaml",
        is_part=True,
    ),
)
NOT_WORDS = Rule(
    "translation/not-words",
    "A translation that changes more than words",
    "Ids, numbers, rules and dates stand in the original alone, so that both languages say the same.",
    example=Example(
        "  label: Línea 988\n  verified_on: 2026-11-01\n",
        "  label: Línea 988\n",
        "content/contacts.es.yaml",
        is_part=True,
    ),
)
MISSING = Rule(
    "translation/missing",
    "A text that is not translated",
    "Readers would find a sentence in another language in the middle of theirs.",
    example=Example(
        "  label: Línea 988\n  text:",
        "  label: Línea 988\n  purpose: Llame o escriba a cualquier hora.\n  text:",
        "content/contacts.es.yaml",
        is_part=True,
    ),
)
RULES = (NOTHING_LIKE_IT, SHAPE, NOT_WORDS, MISSING)

_OF_ITS_OWN = frozenset({"also", "body", "everyday"})
"""Other names for a thing, and the word to text: a language may have them where the original has none."""
_DIGITS = 16
"""A quarter of a SHA-256: no two versions of one text share it by chance."""


def translated(
    model: type[M], original: YamlValue, words: YamlValue, *, whole: Place, findings: Findings
) -> M | None:
    """Return `original` with the words of a translation as `model`, or None with findings.

    `whole` is the place of the translation.
    """
    document = _overlaid(original, words, findings)
    value = validate(model, document, findings, whole=whole)
    if value is not None:
        shown = {text.place: text for text in shown_texts(value) if text.strip()}
        said = (text for text in _scalars(document) if text.place.path == whole.path)
        _report_not_words(said, shown.keys(), findings)
        _report_missing(shown.values(), whole, findings)
    return value


def shown_texts(value: object) -> Iterator[ShownText]:
    """Yield the texts that readers see, at any depth, in the order of the model."""
    if isinstance(value, ShownText):
        yield value
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            yield from shown_texts(getattr(value, name))
    elif isinstance(value, dict):
        for item in value.values():
            yield from shown_texts(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from shown_texts(item)


def digest_of(texts: Iterable[str]) -> str:
    """Return the digest of texts, to which spaces and line ends make no difference."""
    words = "\0".join(" ".join(text.split()) for text in texts)
    return sha256(words.encode()).hexdigest()[:_DIGITS]


def _overlaid(original: YamlValue, words: YamlValue, findings: Findings) -> YamlValue:
    if isinstance(original, YamlMap) and isinstance(words, YamlMap):
        return _overlaid_map(original, words, findings)
    if isinstance(original, YamlList) and isinstance(words, YamlList):
        return _overlaid_list(original, words, findings)
    return original if words is None else words


def _overlaid_map(original: YamlMap, words: YamlMap, findings: Findings) -> YamlMap:
    merged = YamlMap(words.place)
    places = {str(key): key for key in words}
    for key, value in original.items():
        its_own = _is_its_own(key, words.get(key))
        merged[places.get(key, key)] = words[key] if its_own else _overlaid(value, words.get(key), findings)
    for key, value in words.items():
        if _is_its_own(key, value):
            merged.setdefault(key, value)
        elif key not in original:
            hint = did_you_mean(key, original)
            findings.add(NOTHING_LIKE_IT, key.place, f'The original has no "{key}" here.', hint=hint)
    return merged


def _is_its_own(key: str, words: YamlValue) -> bool:
    return key in _OF_ITS_OWN and isinstance(words, YamlText | YamlList)


def _overlaid_list(original: YamlList, words: YamlList, findings: Findings) -> YamlList:
    if len(original) != len(words):
        message = f"This list is not as long as the original: {len(words)} instead of {len(original)}."
        findings.add(SHAPE, words.place, message, hint="Translate each item, in the same order.")
    merged = YamlList(words.place)
    merged.extend(_overlaid(*pair, findings) for pair in zip(original, words, strict=False))
    merged.extend(original[len(words) :])
    return merged


def _report_missing(shown: Iterable[ShownText], whole: Place, findings: Findings) -> None:
    for text in shown:
        if text.place.path not in ("", whole.path):
            message = f'"{_beginning(text)}" in {text.place.path} is not translated here.'
            findings.add(MISSING, whole, message, hint="Add it under the same keys.")


def _report_not_words(said: Iterable[YamlText], shown: Container[Place], findings: Findings) -> None:
    for text in said:
        if text.place not in shown:
            message = f'"{_beginning(text)}" is not a text that readers see, so it is not translated.'
            findings.add(NOT_WORDS, text.place, message, hint="Take it out; it comes from the original.")


def _scalars(value: YamlValue) -> Iterator[YamlText]:
    if isinstance(value, YamlText):
        yield value
    elif isinstance(value, YamlMap):
        for item in value.values():
            yield from _scalars(item)
    elif isinstance(value, YamlList):
        for item in value:
            yield from _scalars(item)


def _beginning(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 50 else f"{line[:50].rsplit(' ', 1)[0]} …"  # noqa: PLR2004 - for a message
