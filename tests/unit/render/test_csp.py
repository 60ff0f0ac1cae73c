from sitegen.content.collections import Form, FormField
from sitegen.render.csp import content_security_policy

NARROW = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; "
    "form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'"
)


def form(*, enabled: bool) -> Form:
    return Form(
        title="Contact",
        enabled=enabled,
        action="https://forms.example.org/send",
        fields={"email": FormField(label="Your email address")},
        submit="Send",
        privacy="We read it.",
    )


def test_a_page_without_a_form_can_send_nothing() -> None:
    assert content_security_policy(None) == NARROW


def test_a_form_that_is_off_widens_nothing() -> None:
    assert content_security_policy(form(enabled=False)) == NARROW


def test_an_enabled_form_widens_the_policy_by_its_own_origin_alone() -> None:
    wide = NARROW.replace("form-action 'none'", "form-action https://forms.example.org")

    assert content_security_policy(form(enabled=True)) == wide
