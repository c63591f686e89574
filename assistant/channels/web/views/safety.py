"""The safety case: the hazard log as a page that anybody can read."""

from assistant.channels.web.addresses import url_to
from assistant.channels.web.contexts import SafetyContext
from assistant.channels.web.parts import HazardView
from assistant.channels.web.views.frames import frame_of
from assistant.channels.web.visit import Visit
from assistant.guidance.hours import LONDON
from assistant.localisation.catalogues import Catalogue
from assistant.localisation.formatting import date_in_words
from assistant.safety.hazards import BANDS, Hazard, Rating, Risk


def safety_context(visit: Visit) -> SafetyContext:
    """Lay out every hazard in the order of the log."""
    published = visit.edition.published_at.astimezone(LONDON).date()
    return SafetyContext(
        frame=frame_of(visit, visit.catalogue.gettext("How safe this service is")),
        hazards=tuple(_view(hazard, visit.catalogue) for hazard in visit.live.hazards),
        risks=_risks(visit.catalogue),
        edition=visit.edition.number,
        published=date_in_words(published, visit.catalogue),
        about_url=url_to("/about", visit),
    )


def risk_name(risk: Risk, catalogue: Catalogue) -> str:
    """Name a band of risk."""
    match risk:
        case Risk.LOW:
            return catalogue.gettext("low")
        case Risk.MODERATE:
            return catalogue.gettext("moderate")
        case Risk.HIGH:
            return catalogue.gettext("high")
        case Risk.VERY_HIGH:
            return catalogue.gettext("very high")


def _view(hazard: Hazard, catalogue: Catalogue) -> HazardView:
    return HazardView(
        id=hazard.id,
        hazard=hazard.hazard,
        cause=hazard.cause,
        harm=hazard.harm,
        controls=hazard.controls,
        tests=hazard.tests,
        initial=_rating(hazard.initial, catalogue),
        residual=_rating(hazard.residual, catalogue),
        owner=hazard.owner,
        reviewed=date_in_words(hazard.reviewed, catalogue),
    )


def _rating(rating: Rating, catalogue: Catalogue) -> str:
    name = risk_name(rating.risk, catalogue)
    return catalogue.gettext("%(risk)s (%(score)s of 25)", risk=name, score=rating.score)


def _risks(catalogue: Catalogue) -> tuple[tuple[str, int, int], ...]:
    highest = [score for score, _ in BANDS]
    lowest = [1, *(score + 1 for score in highest[:-1])]
    names = [risk_name(risk, catalogue) for _, risk in BANDS]
    return tuple(zip(names, lowest, highest, strict=True))
