"""What both the staff's pages and the watches of a worker open."""

from collections.abc import Callable
from datetime import datetime

from admin.answering import AnswerComparison
from admin.editing.desk import Desk
from admin.persistence.editing import DraftStore
from admin.persistence.editing_guidance import PublishedGuidance
from admin.persistence.held_answers import HeldAnswers
from admin.persistence.vignettes import VignetteStore
from assistant.bootstrap import Services
from assistant.counting import RELEASE_KEY, held_apart
from assistant.persistence.engine import make_engine
from assistant.persistence.keeping import kept_secret
from assistant.settings import Settings

HELD: dict[str, HeldAnswers] = {}


def vignettes_of(settings: Settings, clock: Callable[[], datetime]) -> VignetteStore:
    """Open the vignette sets, and the answers of this worker that wait beside them."""
    key = kept_secret(settings.data_dir, RELEASE_KEY).encode()
    return VignetteStore(make_engine(settings.database_url), clock, key, held_by(settings))


def held_by(settings: Settings) -> HeldAnswers:
    """Hold the answers of a database once in a worker, for its pages and for its watch."""
    return HELD.setdefault(settings.database_url, HeldAnswers(held_apart(settings)))


def desk_of(services: Services) -> Desk:
    """Open the desk at which drafts are written, approved and published."""
    engine, clock = make_engine(services.settings.database_url), services.web.clock
    comparison = AnswerComparison(services.opener, clock)
    return Desk(DraftStore(engine, clock), PublishedGuidance(engine), comparison)


def secret_keys(settings: Settings) -> tuple[str, ...]:
    """Give the secrets of the service: the first seals, the others still open."""
    return settings.secret_keys or (kept_secret(settings.data_dir),)
