"""The help page that needs nothing has the numbers of the register and the exit's address."""

import re

from assistant.localisation.formatting import phone_in_words
from assistant.persistence.content_files.directories import read_documents
from assistant.persistence.content_files.pack import parse_pack
from tests.support.source_code import ROOT

TEMPLATE = ROOT / "assistant/channels/web/templates/help_static.html"
HTML = TEMPLATE.read_text(encoding="utf-8")
PACK = parse_pack(read_documents(ROOT / "content"))
PHONES = {each.phone: phone_in_words(each.phone) for each in PACK.contacts.values() if each.phone}
TELEPHONE = re.compile(r'href="tel:([^"]+)"[^>]*>([^<]+)<')


def test_every_number_is_one_of_the_register() -> None:
    numbers = [number for number, _ in TELEPHONE.findall(HTML)]

    assert numbers
    assert set(numbers) <= PHONES.keys()


def test_every_number_is_confirmed() -> None:
    confirmed = {each.phone for each in PACK.contacts.values() if each.is_confirmed}

    assert {number for number, _ in TELEPHONE.findall(HTML)} <= confirmed


def test_999_comes_first_and_the_way_out_is_the_partnerships() -> None:
    assert TELEPHONE.findall(HTML)[0][0] == "999"
    assert PACK.partnership.exit_url in HTML
