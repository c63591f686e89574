"""Several workers remember chats together in a Redis that keeps nothing, or each by itself."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from redis import Redis

from assistant.bot import require_keeping_nothing, telegram_channel
from assistant.channels.planting import Counters
from assistant.channels.telegram.chats.remembered import NOTHING, Remembered
from assistant.channels.telegram.chats.sealing import Seals, shared_keys
from assistant.channels.telegram.chats.shared import SharedChats
from assistant.channels.telegram.services import TelegramServices
from assistant.channels.telegram.ticked import Ticked
from assistant.cli import main
from assistant.conversation.context import Context
from assistant.conversation.ports import Suggestions
from assistant.guidance.page import Audience
from assistant.pathways.observing import Child
from assistant.pathways.thresholds import Step
from assistant.persistence.shared_memory import MemoryAwayError, MemoryKeepsError, SharedMemory
from assistant.safety.judgement import Kind
from assistant.settings import SettingError, TelegramSettings
from assistant.usage.tally import Tally
from tests.support.builders import OPEN_HOURS, a_live_edition
from tests.support.live import CATALOGUES

SECRET = "a secret of the tests that is long enough"
NOWHERE = "redis://127.0.0.1:1/0"
TOKEN = "123456:" + "A" * 35
FULL = Remembered(
    Context(
        audience=Audience.PRACTITIONER,
        area="medway",
        pages=("e-safety/gaming",),
        signals=(Kind.EXPLOITATION,),
        help_turns=2,
        clarified=True,
        counted=("topic:games",),
    ),
    locale="pl",
    ticked=Ticked(("one", "two"), Child(3), "kent", Suggestions(("one",), Step.EARLY_HELP)),
)
CHAT = shared_keys(SECRET).of(7)
ENDS = OPEN_HOURS + timedelta(minutes=1)


@pytest.fixture
def url() -> Iterator[str]:
    found = os.environ.get("TEST_REDIS_URL")
    if not found:
        pytest.skip("TEST_REDIS_URL is not set")
    yield found
    Redis.from_url(found).flushdb()


def a_worker(url: str, *secrets: str) -> SharedChats:
    return SharedChats(SharedMemory(url), Seals(secrets or (SECRET,)))


def services() -> TelegramServices:
    live = a_live_edition()
    return TelegramServices(
        lambda: live,
        Counters(Tally()),
        CATALOGUES,
        claims=lambda _: True,
        clock=lambda: OPEN_HOURS,
    )


def test_one_worker_knows_what_another_has_remembered(url: str) -> None:
    one, other = a_worker(url), a_worker(url)

    one.remember(CHAT, FULL, OPEN_HOURS)

    assert other.recall(shared_keys(SECRET).of(7), OPEN_HOURS) == FULL
    assert other.recall(shared_keys(SECRET).of(8), OPEN_HOURS) == NOTHING


def test_what_one_worker_forgets_all_forget(url: str) -> None:
    one, other = a_worker(url), a_worker(url)
    one.remember(CHAT, FULL, OPEN_HOURS)

    other.forget(CHAT, OPEN_HOURS)

    assert one.recall(CHAT, OPEN_HOURS) == NOTHING


def test_it_ends_after_thirty_minutes_there_and_by_the_seal(url: str) -> None:
    worker = a_worker(url)
    worker.remember(CHAT, FULL, OPEN_HOURS)

    (name,) = Redis.from_url(url).keys()
    assert 0 < Redis.from_url(url).ttl(name) <= 30 * 60
    assert worker.recall(CHAT, OPEN_HOURS + timedelta(minutes=31)) == NOTHING


def test_whoever_looks_into_it_reads_nothing_of_a_chat(url: str) -> None:
    a_worker(url).remember(CHAT, FULL, OPEN_HOURS)

    client = Redis.from_url(url)
    (name,) = client.keys()
    lying = name + client.get(name)
    assert not any(word in lying for word in (b"gaming", b"medway", b"locale", b"pages"))
    assert shared_keys("another secret that is long enough").of(7).hex().encode() not in name


def test_a_new_secret_opens_what_the_old_one_sealed_and_a_foreign_one_nothing(url: str) -> None:
    a_worker(url).remember(CHAT, FULL, OPEN_HOURS)
    new, foreign = "a new secret that is long enough", "a foreign secret that is long enough"

    assert a_worker(url, new, SECRET).recall(CHAT, OPEN_HOURS) == FULL
    assert a_worker(url, foreign).recall(CHAT, OPEN_HOURS) == NOTHING


def test_where_it_is_full_those_who_are_there_stay_and_the_next_find_no_place(url: str) -> None:
    memory = SharedMemory(url, most_entries=2)
    memory.put("a", b"1", 60)
    memory.append("lot", b"1", ENDS, now=OPEN_HOURS, most=9)

    with pytest.raises(MemoryAwayError):
        memory.put("b", b"2", 60)
    with pytest.raises(MemoryAwayError):
        memory.append("another lot", b"2", ENDS, now=OPEN_HOURS, most=9)
    memory.put("a", b"3", 60)
    memory.append("lot", b"3", ENDS, now=OPEN_HOURS, most=9)

    assert (memory.get("a"), memory.get("b")) == (b"3", None)
    assert (memory.take_all("lot"), memory.take_all("another lot")) == ((b"1", b"3"), ())


def test_while_it_is_away_each_worker_remembers_by_itself(
    caplog: pytest.LogCaptureFixture,
) -> None:
    one, other = a_worker(NOWHERE), a_worker(NOWHERE)

    one.remember(CHAT, FULL, OPEN_HOURS)

    assert one.recall(CHAT, OPEN_HOURS) == FULL
    assert other.recall(CHAT, OPEN_HOURS) == NOTHING
    one.forget(CHAT, OPEN_HOURS)
    assert one.recall(CHAT, OPEN_HOURS) == NOTHING
    assert {record.message for record in caplog.records} == {"chat_memory_unused MemoryAwayError"}


def test_the_bot_starts_although_the_shared_memory_is_away() -> None:
    require_keeping_nothing(NOWHERE)

    shared = SharedMemory(NOWHERE)
    assert telegram_channel(TelegramSettings(TOKEN), services(), [SECRET], shared) is not None


@pytest.fixture(params=["save", "appendonly"])
def keeping(request: pytest.FixtureRequest, url: str) -> Iterator[str]:
    """A Redis that writes to a disk, by snapshots or by a journal, until the test is over."""
    value, harmless = {"save": ("3600 1", ""), "appendonly": ("yes", "no")}[request.param]
    client = Redis.from_url(url)
    client.config_set(request.param, value)
    yield url
    client.config_set(request.param, harmless)


def test_a_redis_that_writes_to_a_disk_is_refused_and_nothing_is_laid_into_it(
    keeping: str,
) -> None:
    with pytest.raises(SettingError, match=r"ASSISTANT_REDIS_URL: this Redis writes to a disk"):
        require_keeping_nothing(keeping)
    with pytest.raises(MemoryKeepsError):
        SharedMemory(keeping).put("a", b"1", 60)
    worker = a_worker(keeping)
    worker.remember(CHAT, FULL, OPEN_HOURS)
    assert worker.recall(CHAT, OPEN_HOURS) == FULL
    assert Redis.from_url(keeping).dbsize() == 0


def test_serving_is_refused_once_before_any_worker_starts(keeping: str, tmp_path: Path) -> None:
    told = {
        "ASSISTANT_DATA_DIR": str(tmp_path / "kept"),
        "ASSISTANT_TELEGRAM_TOKEN": TOKEN,
        "ASSISTANT_REDIS_URL": keeping,
    }

    refused = CliRunner(env=told).invoke(main, ["serve"])

    assert refused.exit_code == 1
    assert "ASSISTANT_REDIS_URL: this Redis writes to a disk" in refused.output
    assert not (tmp_path / "kept").exists()


def test_a_memory_out_of_reach_says_so() -> None:
    with pytest.raises(MemoryAwayError):
        SharedMemory(NOWHERE).prove()
