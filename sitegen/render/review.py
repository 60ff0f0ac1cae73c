"""What a page says about its review."""

from sitegen.content.front_matter import FrontMatter
from sitegen.quiz.definition import Definition
from sitegen.render.views import ReviewView
from sitegen.review.model import Review, due_after, last_read


def review_view(of: FrontMatter | Definition) -> ReviewView:
    """Return who reviewed the page or quiz and when it is due again."""
    review = of.review
    changed_on = of.updated or (of.published if isinstance(of, FrontMatter) else None)
    read_on = last_read(review, changed_on)
    next_due = due_after(read_on, of.review_every) if read_on is not None else None
    if not isinstance(review, Review):
        return ReviewView(of.title, is_reviewed=False, next_due=next_due)
    return ReviewView(of.title, True, review.by, review.credentials, review.on, next_due)
