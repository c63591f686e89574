"""Whom another organisation vouches for, as values: claims, tokens and settings."""

from dataclasses import replace

import pytest
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, KeySet, OctKey
from joserfc.jwt import encode

from admin.identity.external import ClaimRules, Passage, ProviderError, external_of
from admin.identity.people import PersonError, Role
from admin.settings import AdminSettings, ProviderSettings, read_admin_settings
from admin.single_sign_on.provider import Provider
from assistant.settings import SettingError
from tests.support.elsewhere import CLAIMS, RULES
from tests.support.staff import SetClock


@pytest.mark.parametrize(
    ("changes", "algorithm"),
    [
        ({"aud": "another service"}, "ES256"),
        ({"iss": "https://login.evil.example"}, "ES256"),
        ({"nonce": "another"}, "ES256"),
        ({"nonce": None}, "ES256"),
        ({"azp": "another service"}, "ES256"),
        ({"exp": 1_000_000_000}, "ES256"),
        ({"exp": None}, "ES256"),
        ({}, "HS256"),
    ],
    ids=str,
)
def test_a_token_is_believed_only_whole_ours_and_signed_by_the_provider(
    changes: dict[str, object], algorithm: str
) -> None:
    settings = ProviderSettings("https://login.example", "guidance", "x", "x", RULES)
    clock = SetClock()
    key, passage = ECKey.generate_key("P-256"), Passage("a browser", "a state")
    shared = OctKey.generate_key(256)
    claims = {
        **CLAIMS,
        "aud": "guidance",
        "iat": int(clock().timestamp()),
        "exp": int(clock().timestamp()) + 60,
        "nonce": passage.nonce,
    }
    whole = encode({"alg": "ES256"}, claims, key)
    bent = {name: each for name, each in {**claims, **changes}.items() if each is not None}
    signer = shared if algorithm == "HS256" else key
    token = encode({"alg": algorithm}, bent, signer, algorithms=[algorithm])
    provider = Provider(settings, clock)

    assert provider._verified(whole, KeySet([key]), passage)["sub"] == "1"
    with pytest.raises((JoseError, ProviderError)):
        provider._verified(token, KeySet([key]), passage)


@pytest.mark.parametrize(
    "changes",
    [
        {"roles": None},
        {"roles": "Payroll"},
        {"roles": {"Write": True}},
        {"amr": None},
        {"amr": "pwd"},
        {"email": None},
        {"email": 7},
        {"email": "nowhere"},
    ],
    ids=str,
)
def test_claims_that_are_missing_or_odd_are_denied(changes: dict[str, object]) -> None:
    with pytest.raises(PersonError):
        external_of({**CLAIMS, **changes}, RULES)


def test_an_operator_who_trusts_the_sign_in_need_not_be_told_of_the_second_factor() -> None:
    trusting = replace(RULES, trusts_sign_in=True)

    external = external_of({**CLAIMS, "amr": None, "roles": "Write"}, trusting)

    assert (external.email, external.role) == ("a.writer@council.example", Role.AUTHOR)


OIDC = {
    "ASSISTANT_OIDC_ISSUER": "https://login.example/tenant/",
    "ASSISTANT_OIDC_CLIENT_ID": "guidance",
    "ASSISTANT_OIDC_CLIENT_SECRET": "an invented secret",
    "ASSISTANT_OIDC_ROLES": "Guidance=Write=author, Run=administrator",
}


def test_the_settings_of_a_provider_are_read() -> None:
    settings = read_admin_settings(OIDC)

    rules = ClaimRules(
        "roles", {"Guidance=Write": Role.AUTHOR, "Run": Role.ADMINISTRATOR}, trusts_sign_in=False
    )
    provider = ProviderSettings(
        "https://login.example/tenant",
        "guidance",
        "an invented secret",
        "the account of your organisation",
        rules,
    )
    assert settings == AdminSettings(provider=provider)
    assert "an invented secret" not in repr(settings)


@pytest.mark.parametrize(
    ("variable", "written"),
    [
        ("ASSISTANT_OIDC_ISSUER", "http://login.example"),
        ("ASSISTANT_OIDC_CLIENT_ID", ""),
        ("ASSISTANT_OIDC_CLIENT_SECRET", ""),
        ("ASSISTANT_OIDC_ROLES", ""),
        ("ASSISTANT_OIDC_ROLES", "Write=king"),
        ("ASSISTANT_OIDC_ROLES", "author"),
        ("ASSISTANT_OIDC_TRUST_SIGN_IN", "yes"),
    ],
)
def test_a_setting_of_a_provider_that_cannot_be_used_is_named(variable: str, written: str) -> None:
    with pytest.raises(SettingError, match=variable):
        read_admin_settings({**OIDC, variable: written})
