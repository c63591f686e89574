"""Eleven kinds of attack on figures that are too small, each with a world of its own."""

from collections.abc import Callable, Iterable

from tests.support.attacks import AUDIENCES, FAMILIES, MONTHS, TOPICS, Attack, Invented, Question

Kind = Callable[[Invented], Attack]
QUARTERS = tuple(MONTHS[start : start + 3] for start in range(0, 12, 3))
HALVES = MONTHS[:6], MONTHS[6:]


def neighbouring_months(world: Invented) -> Attack:
    """From the beginning of the year to a month, less to the month before."""
    month = world.random.randrange(1, 12)
    return _of_time(world, MONTHS[: month + 1], (month,), [MONTHS[:month]])


def shifted_ranges(world: Invented) -> Attack:
    """A range of months, less the same range begun a month later."""
    first = world.random.randrange(11)
    end = world.random.randrange(first + 2, 13)
    return _of_time(world, MONTHS[first:end], (first,), [MONTHS[first + 1 : end]])


def quarter_less_months(world: Invented) -> Attack:
    """A quarter, less two of its months."""
    quarter = world.random.choice(QUARTERS)
    month = world.random.choice(quarter)
    return _of_time(world, quarter, (month,), _singly(quarter, month))


def half_less_quarter_and_months(world: Invented) -> Attack:
    """A half of the year, less a quarter and two months."""
    half = world.random.choice(HALVES)
    quarters = [half[:3], half[3:]]
    world.random.shuffle(quarters)
    month = world.random.choice(quarters[0])
    return _of_time(world, half, (month,), [quarters[1], *_singly(quarters[0], month)])


def year_less_half(world: Invented) -> Attack:
    """The year, less a half: the other half had few."""
    few, many = world.random.sample(HALVES, 2)
    return _of_time(world, MONTHS, few, [many])


def year_less_halves(world: Invented) -> Attack:
    """The year, less a half and the months of the other."""
    half, other = world.random.sample(HALVES, 2)
    month = world.random.choice(half)
    return _of_time(world, MONTHS, (month,), [other, *_singly(half, month)])


def total_less_topics(world: Invented) -> Attack:
    """All conversations of a month, less every other topic."""
    month, topic = (world.random.randrange(12),), world.random.choice(TOPICS)
    rest = [Question(month, (each,)) for each in TOPICS if each != topic]
    return _attack(world, Question(month), Question(month, (topic,)), rest)


def family_less_siblings(world: Invented) -> Attack:
    """A family of topics, less every other topic of it."""
    family = FAMILIES[world.random.choice(["online", "home"])]
    month, topic = (world.random.randrange(12),), world.random.choice(family)
    rest = [Question(month, (each,)) for each in family if each != topic]
    return _attack(world, Question(month, family), Question(month, (topic,)), rest)


def total_less_audiences(world: Invented) -> Attack:
    """All conversations of a month, less those of every other audience."""
    month, who = (world.random.randrange(12),), world.random.choice(AUDIENCES)
    rest = [Question(month, audiences=(each,)) for each in AUDIENCES if each != who]
    return _attack(world, Question(month), Question(month, audiences=(who,)), rest)


def topic_less_audiences(world: Invented) -> Attack:
    """A topic of a month, less what every other audience asked of it."""
    month, topic = (world.random.randrange(12),), (world.random.choice(TOPICS),)
    who = world.random.choice(AUDIENCES)
    rest = [Question(month, topic, (each,)) for each in AUDIENCES if each != who]
    return _attack(world, Question(month, topic), Question(month, topic, (who,)), rest)


def two_reports(world: Invented) -> Attack:
    """One report with all topics, another by somebody who leaves one of them out."""
    months = world.random.choice([*QUARTERS, *HALVES, MONTHS])
    topic = world.random.choice(TOPICS)
    others = tuple(each for each in TOPICS if each != topic)
    return _attack(world, Question(months), Question(months, (topic,)), [Question(months, others)])


KINDS: tuple[Kind, ...] = (
    neighbouring_months,
    shifted_ranges,
    quarter_less_months,
    half_less_quarter_and_months,
    year_less_half,
    year_less_halves,
    total_less_topics,
    family_less_siblings,
    total_less_audiences,
    topic_less_audiences,
    two_reports,
)


def _of_time(
    world: Invented,
    whole: tuple[int, ...],
    wanted: tuple[int, ...],
    known: Iterable[tuple[int, ...]],
) -> Attack:
    """Attack a topic by the months in which it came up."""
    topic = (world.random.choice(TOPICS),)
    parts = [Question(months, topic) for months in known]
    return _attack(world, Question(whole, topic), Question(wanted, topic), parts)


def _attack(world: Invented, whole: Question, wanted: Question, known: list[Question]) -> Attack:
    return Attack(whole, tuple(known), world.make_few(wanted))


def _singly(months: Iterable[int], but: int) -> list[tuple[int, ...]]:
    return [(month,) for month in months if month != but]
