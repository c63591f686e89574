"""Showing the second factor: a code, a spare code, or a passkey."""

from dataclasses import dataclass

from admin.identity.passkeys import Site
from admin.identity.people import Person
from admin.web.services import StaffStores


@dataclass(frozen=True, slots=True)
class Proof:
    """What somebody shows; ``passkey`` is the answer of one, as JSON, empty where none was asked.

    ``site`` is where they show it.
    """

    code: str
    passkey: str
    site: Site


def proves(person: Person, proof: Proof, stores: StaffStores) -> bool:
    """Tell whether it is theirs; what was shown once is worth nothing afterwards."""
    if proof.passkey:
        return stores.passkeys.accepts(person, proof.passkey, proof.site)
    return stores.factors.accepts(person, proof.code)
