from datetime import date

import pytest

from sitegen.content.front_matter import FrontMatter
from sitegen.render.review import review_view
from sitegen.render.views import ReviewView

REVIEW = {"by": "Ada Park", "credentials": "LCSW", "on": "2026-11-10"}


def front_matter(**keys: object) -> FrontMatter:
    return FrontMatter.model_validate({"title": "A page", "description": "About it.", **keys})


def test_a_reviewed_page_says_who_has_read_it_and_when_it_is_due() -> None:
    view = review_view(front_matter(updated="2026-11-20", review=REVIEW, review_every="6 months"))

    assert view == ReviewView("A page", True, "Ada Park", "LCSW", date(2026, 11, 10), date(2027, 5, 10))


@pytest.mark.parametrize(
    ("days", "due"),
    [
        ({"published": "2025-01-31", "updated": "2026-01-31"}, date(2027, 1, 31)),
        ({"published": "2025-01-31"}, date(2026, 1, 31)),
        ({}, None),
    ],
)
def test_a_page_that_nobody_has_reviewed_is_due_after_its_last_change(
    days: dict[str, str], due: date | None
) -> None:
    assert review_view(front_matter(**days)) == ReviewView("A page", is_reviewed=False, next_due=due)
