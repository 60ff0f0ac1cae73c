"""What a page says about its review."""

from calendar import monthrange
from datetime import date, timedelta

from sitegen.content.front_matter import FrontMatter, Review
from sitegen.render.views import ReviewView


def review_view(front_matter: FrontMatter) -> ReviewView:
    """Return who reviewed the page and when it is due again."""
    review = front_matter.review
    if not isinstance(review, Review):
        return ReviewView(is_reviewed=False)
    next_due = due_after(review.on, front_matter.review_every)
    return ReviewView(True, review.by, review.credentials, review.on, next_due)


def due_after(day: date, interval: str) -> date:
    """Return the day that lies an interval such as `6 months` after `day`.

    A day that its month does not have becomes the month's last one.
    """
    count, unit = interval.split()
    if unit == "days":
        return day + timedelta(days=int(count))
    months = day.month - 1 + int(count) * (1 if unit == "months" else 12)
    year, month = day.year + months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
