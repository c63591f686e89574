"""Opaque addresses: every page of the starter edition has its own."""

from tests.support.builders import a_page
from tests.support.source_code import ROOT

CONTENT = ROOT / "content"


def test_no_two_pages_share_an_opaque_code() -> None:
    slugs = {f"{path.parent.name}/{path.stem}" for path in CONTENT.glob("*/*/*.md")}

    codes = {a_page(slug).code for slug in slugs}

    assert len(codes) == len(slugs)
    assert len(slugs) > 0
