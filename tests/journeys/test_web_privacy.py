"""The privacy page: it names all that is counted, as the code knows it."""

import pytest

from assistant.channels.web.views.wording import measure_name
from assistant.usage.cells import Measure
from tests.support.live import CATALOGUES, a_visitor


@pytest.mark.parametrize(("path", "tag"), [("/privacy", "en"), ("/pl/privacy", "pl")])
def test_every_measure_that_is_counted_is_named(path: str, tag: str) -> None:
    with a_visitor() as visitor:
        listed = visitor.get(path).words("li")

    names = [measure_name(measure, CATALOGUES[tag]) for measure in Measure]
    assert [name for name in names if name not in listed] == []
    assert len(set(names)) == len(Measure)
