"""The words of languages, from `locales/<tag>.yaml`: every language says all that English says."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import babel

from sitegen.findings import Example, Findings, InWords, Place, Rule, did_you_mean
from sitegen.folders import not_there
from sitegen.language.language import OTHER, Language, locale_of
from sitegen.source_file import read_text
from sitegen.validation import INVALID_VALUE
from sitegen.yaml_source.parse import parse_yaml
from sitegen.yaml_source.values import YamlMap, YamlText

UNKNOWN = Rule(
    "language/unknown",
    "A language without words for the interface",
    "Readers would find buttons and labels in another language than the text.",
    example=Example("language: xx\n", "language: en\n", "site_config.yaml", is_part=True),
)
MISSING_WORDS = Rule(
    "language/missing-words",
    "Words of the interface that a language lacks",
    "Readers would find them in English amid their own language.",
    example=InWords(
        "A site in German, whose `locales/de.yaml` does not say what the menu is called.",
        "`locales/de.yaml` has each key of `locales/en.yaml`.",
    ),
)
UNKNOWN_WORDS = Rule(
    "language/unknown-words",
    "Words for a place that the interface does not have",
    "A misspelt key is a translation that silently never appears.",
    example=Example("header:\n  menue: All pages\n", "header:\n  menu: All pages\n", "locales/en.yaml"),
)
GAPS = Rule(
    "language/gaps",
    "Words with other gaps than the English ones",
    "A number or a name would be missing from the sentence, or a sign in braces would be shown.",
    example=Example(
        'citation:\n  label: "Source {nubmer}"\n',
        'citation:\n  label: "Source {number}"\n',
        "locales/en.yaml",
    ),
)
RULES = (UNKNOWN, MISSING_WORDS, UNKNOWN_WORDS, GAPS)

ENGLISH = "en"
"""The language that has every word; others are compared with it."""
_EXAMPLE = "Write them as in locales/en.yaml."
_FORMS = frozenset({"zero", "one", "two", "few", "many", OTHER})
_GAP = re.compile(r"\{([^{}]*)\}|[{}]")

_Words = dict[str, Mapping[str, YamlText]]


def load_languages(tags: Sequence[str], folders: Sequence[Path], findings: Findings) -> dict[str, Language]:
    """Return the languages with these tags; the words in an earlier one of `folders` win.

    What a language lacks, or says with other gaps, is said in English, with a finding.

    Raises:
        SiteError: if the last folder, the generator's own, has no English.
    """
    english = _read((ENGLISH,), folders[-1:], findings)
    if not english:
        raise not_there(f"locales/{ENGLISH}.yaml")
    _report_unread(tags, folders[:-1], findings)
    return {tag: _language(tag, english, folders, findings) for tag in tags}


def _language(tag: str, english: _Words, folders: Sequence[Path], findings: Findings) -> Language:
    names = _names_of(tag)
    words = _read(names, folders, findings)
    top = Place(f"locales/{next((name for name in names if _files(name, folders)), tag)}.yaml")
    locale = locale_of(tag)
    if not words or locale is None:
        hint = "Copy locales/en.yaml to this name and translate it."
        findings.add(UNKNOWN, top, f'"{tag}" is not a language that the interface speaks.', hint=hint)
        return Language(tag, locale or babel.Locale(ENGLISH), english)
    _report_missing(words, english, top, findings)
    _report_unknown(words, english, findings)
    _report_gaps(words, english, findings)
    return Language(tag, locale, {**english, **_sound(words, english)})


def _names_of(tag: str) -> tuple[str, ...]:
    """Return the names of the files for a language: `es-MX` says what is other than in `es`."""
    return tuple(dict.fromkeys((tag.partition("-")[0], tag)))


def _report_unread(tags: Iterable[str], folders: Sequence[Path], findings: Findings) -> None:
    read = {f"{name}.yaml" for tag in tags for name in _names_of(tag)}
    for file in (file for folder in folders for file in folder.iterdir() if file.name[0] != "."):
        if file.name not in read:
            hint = f"Files here are {', '.join(sorted(read))}, by the languages in site_config.yaml."
            findings.add(UNKNOWN_WORDS, Place(f"locales/{file.name}"), "Nothing reads this file.", hint=hint)


def _files(name: str, folders: Sequence[Path]) -> list[Path]:
    return [folder / f"{name}.yaml" for folder in folders if (folder / f"{name}.yaml").is_file()]


def _read(names: Sequence[str], folders: Sequence[Path], findings: Findings) -> _Words:
    words: _Words = {}
    for file in (file for name in names for file in reversed(_files(name, folders))):
        path = f"locales/{file.name}"
        text = read_text(file, path, findings)
        document = parse_yaml(text, path, findings) if text is not None else None
        if isinstance(document, YamlMap):
            words |= _flat(document, "", findings)
        elif document is not None:
            findings.add(INVALID_VALUE, Place(path), "Groups of words belong here.", hint=_EXAMPLE)
    return words


def _flat(group: YamlMap, prefix: str, findings: Findings) -> Iterator[tuple[str, dict[str, YamlText]]]:
    """Yield the texts of a group and of those inside it, by dotted key."""
    for key, value in group.items():
        if isinstance(value, YamlText):
            yield f"{prefix}{key}", {OTHER: value}
        elif isinstance(value, YamlMap) and OTHER in value and value.keys() <= _FORMS:
            forms = {str(form): text for form, text in value.items() if isinstance(text, YamlText)}
            yield f"{prefix}{key}", forms
        elif isinstance(value, YamlMap):
            yield from _flat(value, f"{prefix}{key}.", findings)
        else:
            findings.add(INVALID_VALUE, key.place, f'"{key}": words are needed.', hint=_EXAMPLE)


def _report_missing(words: _Words, english: _Words, top: Place, findings: Findings) -> None:
    for key in english.keys() - words.keys():
        message = f'"{key}" is not said in this language. In English: "{english[key][OTHER]}"'
        findings.add(MISSING_WORDS, top, message, hint="Add it.")


def _report_unknown(words: _Words, english: _Words, findings: Findings) -> None:
    for key in words.keys() - english.keys():
        place = words[key][OTHER].place
        findings.add(UNKNOWN_WORDS, place, f'Nothing shows "{key}".', hint=did_you_mean(key, english))


def _report_gaps(words: _Words, english: _Words, findings: Findings) -> None:
    for key in words.keys() & english.keys():
        listed = ", ".join(f"{{{gap}}}" for gap in sorted(_all_gaps(english[key]))) or "no gaps"
        for text in _faulty(words[key], english[key]):
            findings.add(GAPS, text.place, f'"{key}" has other gaps than in English: {listed}.')


def _sound(words: _Words, english: _Words) -> _Words:
    """Return the words that can stand in the place of the English ones."""
    known = words.keys() & english.keys()
    return {key: words[key] for key in known if not tuple(_faulty(words[key], english[key]))}


def _faulty(forms: Mapping[str, YamlText], english: Mapping[str, YamlText]) -> Iterator[YamlText]:
    """Yield the forms that the English gaps do not fit; the number may be left out, as in `one result`."""
    wanted = _all_gaps(english)
    for text in forms.values():
        if not (wanted - {"count"} <= _gaps(text) <= wanted):
            yield text


def _all_gaps(forms: Mapping[str, YamlText]) -> set[str]:
    return set().union(*map(_gaps, forms.values()))


def _gaps(text: str) -> set[str]:
    """Return the names in braces; a brace that stands alone gives an odd one, which no words have."""
    return {gap[1] if gap[1] is not None else gap[0] for gap in _GAP.finditer(text)}
