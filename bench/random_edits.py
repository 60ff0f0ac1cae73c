"""Edits by chance that leave a site sound: whatever led to a page that is gone leads elsewhere."""

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.articles import make_article
from bench.edits import edit, new_words
from bench.own_site import TEMPLATE, article_source

_KEPT = "article-0.md"
"""The article that links lead to when theirs is deleted."""


class RandomEdits:
    """Edits of one site."""

    def __init__(self, site: Path, seed: int) -> None:
        self._site = site
        self._random = random.Random(seed)
        self._words: Iterator[str] = new_words()
        # Most edits are an editor's: of one article.
        self._kinds: tuple[Callable[[], str], ...] = (
            *[self._change] * 4, *[self._retitle] * 2, *[self._retopic] * 2, *[self._add] * 2, self._delete,
            self._rename, self._move, self._change_registry, self._change_template, self._change_config,
            self._change_style,
        )  # fmt: skip

    def make_one(self) -> str:
        """Make an edit, and say what it was."""
        return self._random.choice(self._kinds)()

    def _change(self) -> str:
        return self._edit(self._article())

    def _retitle(self) -> str:
        return self._replace(self._article(), r"(?m)^(title: .*)", rf"\1 {next(self._words)}")

    def _retopic(self) -> str:
        return self._replace(self._article(), r"(?m)^topics: \[", rf"topics: [{next(self._words)}, ")

    def _add(self) -> str:
        # Far from the numbers of the corpus, so that its title is its own.
        number = self._random.randrange(10**6, 10**7)
        file = self._section() / f"article-{number}.md"
        file.write_text(article_source(make_article(number, 1)), encoding="utf-8")
        return f"add {self._name(file)}"

    def _delete(self) -> str:
        file = self._article()
        file.unlink()
        self._relink(file, self._site / "content" / "part-000" / _KEPT)
        return f"delete {self._name(file)}"

    def _rename(self) -> str:
        file = self._article()
        return self._move_to(file, file.with_stem(f"{file.stem}-{next(self._words)}"))

    def _move(self) -> str:
        file = self._article()
        return self._move_to(file, self._section() / f"{file.stem}-{next(self._words)}.md")

    def _change_registry(self) -> str:
        return self._edit(self._site / "content" / "glossary.yaml")

    def _change_template(self) -> str:
        return self._edit(self._site / TEMPLATE)

    def _change_config(self) -> str:
        return self._replace(
            self._site / "site_config.yaml", r"(?m)^(tagline: .*)", rf"\1 {next(self._words)}"
        )

    def _change_style(self) -> str:
        word = next(self._words)
        return self._replace(
            self._site / "assets" / "css" / "brand.css", r"\Z", f".{word} {{ margin: 0; }}\n"
        )

    def _section(self) -> Path:
        return self._random.choice(sorted((self._site / "content").glob("part-*")))

    def _article(self) -> Path:
        articles = sorted((self._site / "content").glob("part-*/article-*.md"))
        return self._random.choice([file for file in articles if file.name != _KEPT])

    def _edit(self, file: Path) -> str:
        edit(file, next(self._words))
        return f"change {self._name(file)}"

    def _replace(self, file: Path, pattern: str, words: str) -> str:
        text, count = re.subn(pattern, words, file.read_text(encoding="utf-8"), count=1)
        if not count:
            raise ValueError(f"{file} has no {pattern}")
        file.write_text(text, encoding="utf-8")
        return f"change {self._name(file)}"

    def _move_to(self, old: Path, new: Path) -> str:
        old.rename(new)
        self._relink(old, new)
        return f"move {self._name(old)} to {self._name(new)}"

    def _relink(self, old: Path, new: Path) -> None:
        """Make all links to the one article lead to the other."""
        was, now = (f"../{file.parent.name}/{file.name}" for file in (old, new))
        for file in sorted((self._site / "content").glob("part-*/article-*.md")):
            text = file.read_text(encoding="utf-8")
            if was in text:
                file.write_text(text.replace(was, now), encoding="utf-8")

    def _name(self, file: Path) -> str:
        return file.relative_to(self._site).as_posix()
