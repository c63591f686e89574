"""The words around a reply: what its heading says."""

from gettext import NullTranslations

from assistant.channels.web.views.wording import reply_heading
from assistant.conversation.outcome import Outcome
from assistant.localisation.catalogues import Catalogue
from assistant.localisation.locales import SOURCE

ENGLISH = Catalogue(SOURCE, NullTranslations())


def test_who_may_have_meant_no_harm_is_not_turned_away() -> None:
    heading = reply_heading(Outcome.HARMFUL_REQUEST_DECLINED, ENGLISH, offers_pages=True)

    assert heading == "I am not sure that I understood you"


def test_pages_beside_another_reply_leave_its_heading() -> None:
    heading = reply_heading(Outcome.NO_GUIDANCE_FOUND, ENGLISH, offers_pages=True)

    assert heading == "There is no page on this yet"
