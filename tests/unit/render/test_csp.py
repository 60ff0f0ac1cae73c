from sitegen.content.collections import Form, FormField
from sitegen.render.csp import content_security_policy

NARROW = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; manifest-src 'self'; "
    "connect-src 'none'; "
    "form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'"
)


def form(action: str) -> Form:
    return Form(
        title="Contact",
        enabled=True,
        action=action,
        fields={"email": FormField(label="Your email address")},
        submit="Send",
        privacy="We read it.",
    )


def test_a_page_without_a_form_can_send_nothing() -> None:
    assert content_security_policy([]) == NARROW


def test_forms_widen_the_policy_by_their_own_origins_alone() -> None:
    forms = [form("https://forms.example.org/send"), form("https://a.example/x"), form("https://a.example/y")]

    wide = NARROW.replace("form-action 'none'", "form-action https://a.example https://forms.example.org")
    assert content_security_policy(forms) == wide
