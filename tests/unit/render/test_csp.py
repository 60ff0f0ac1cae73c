import pytest
from pydantic import ValidationError

from sitegen.content.collections import Form, FormField
from sitegen.render.csp import content_security_policy

NARROW = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; manifest-src 'self'; "
    "connect-src 'none'; "
    "form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
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


def test_a_page_without_scripts_can_run_none() -> None:
    assert content_security_policy([], has_scripts=False) == NARROW.replace(
        "script-src 'self'", "script-src 'none'"
    )


@pytest.mark.parametrize(
    "action", ["https://*/x", "https://*.example", "https://a;script-src *", "https://a@b/x"]
)
def test_no_form_names_more_than_one_host(action: str) -> None:
    """In a policy, a star stands for every host."""
    with pytest.raises(ValidationError):
        form(action)
