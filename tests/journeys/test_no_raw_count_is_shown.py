"""No address of the whole service shows a count that was not released, whoever asks."""

from pathlib import Path

from litestar import Litestar
from litestar.routes import HTTPRoute
from litestar.testing import TestClient
from sqlalchemy import insert

from admin.identity.people import Role
from admin.opening import held_by
from admin.persistence.vignette_tables import vignette_counts
from assistant.counting import held_apart
from assistant.persistence.staging import Staging
from assistant.usage.cells import Cell, Measure
from assistant.usage.periods import period_of
from tests.support.service import a_running_service, a_service
from tests.support.signed_in import SignedIn

RAW = 7_351_911
ANY_FORM = (f"{RAW}", f"{RAW:,}")
VALUE_OF = {"vignettes": "1"}


def addresses(client: TestClient[Litestar]) -> list[str]:
    """List every address that is read, with something in the place of each parameter."""
    found = set()
    for route in client.app.routes:
        if isinstance(route, HTTPRoute) and "GET" in route.methods:
            path = route.path_format
            for name in route.path_parameters:
                path = path.replace(f"{{{name}}}", VALUE_OF.get(name, "1"))
            found.add(path)
    return sorted(found)


def test_no_address_shows_a_count_that_waits(tmp_path: Path) -> None:
    services = a_service(tmp_path)
    settings, now = services.settings, services.web.clock()
    cells = [Cell(measure, "1") for measure in Measure]
    engine = held_apart(settings)
    Staging(engine).add({(period_of(cell.measure, now), cell): RAW for cell in cells})
    assert held_by(settings).spend(1, "a ticket")
    row = {"set_id": 1, "phase": "before", "agency": "police", "vignette": 0, "step": "universal"}
    with engine.begin() as connection:
        connection.execute(insert(vignette_counts), {**row, "n": RAW})

    with a_running_service(services) as visitor:
        analyst = SignedIn(visitor.client, services, Role.ANALYST)
        administrator = SignedIn(visitor.client, services, Role.ADMINISTRATOR)
        assert analyst.get("/admin/impact").status_code == 200
        assert administrator.get("/admin/audit").status_code == 200
        read = {
            path: analyst.get(path).text + administrator.get(path).text
            for path in addresses(visitor.client)
        }

    assert len(read) > 60
    assert [path for path, text in read.items() if any(each in text for each in ANY_FORM)] == []
