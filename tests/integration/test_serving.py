"""The command that serves, with several workers: they answer together and end together."""

from pathlib import Path

import httpx
import pytest

from tests.support.service import a_served_site


def test_two_workers_answer_and_end_with_their_command(tmp_path: Path) -> None:
    with a_served_site(tmp_path, "--workers", "2") as site:
        answered = httpx.post(site, data={"message": "how do I turn off the map on snapchat"})

    assert answered.status_code == 200
    assert "Snap" in answered.text
    with pytest.raises(httpx.ConnectError):
        httpx.get(site)
