"""The lint of routes: no dead end, no loop, nothing out of reach, and someone at every end."""

from collections.abc import Iterator

from assistant.pathways.fault import Fault, faults_of_confidence
from assistant.pathways.route import End, Question, Route
from assistant.pathways.walking import SKIP

FEWEST_ANSWERS = 2


def lint_route(route: Route) -> Iterator[Fault]:
    """Yield what is wrong within a route; contacts, pages and sources are known to the pack."""
    if route.start not in route.questions:
        yield Fault(("start",), f"there is no question {route.start!r}", "Name the first one")
    for name in route.questions.keys() & route.ends.keys():
        yield Fault(("ends", name), f"{name!r} is a question too", "Give it another id")
    for question in route.questions.values():
        yield from _question(question, route)
    for end in route.ends.values():
        yield from _end(end)
    yield from _unreached(route)
    yield from _loops(route)


def _question(question: Question, route: Route) -> Iterator[Fault]:
    place = ("questions", question.id)
    ids = [answer.id for answer in question.answers]
    if len(ids) < FEWEST_ANSWERS or SKIP in ids:
        problem = f"there are {len(ids)} answers, or one is called {SKIP!r}"
        yield Fault(place, problem, f"Give at least {FEWEST_ANSWERS}, each an id of its own")
    for to in sorted(_ways(question)):
        if to not in route.questions and to not in route.ends:
            yield Fault(place, f"{to!r} is named here and stands nowhere", "Correct or add it")


def _end(end: End) -> Iterator[Fault]:
    place = ("ends", end.id)
    if not end.contacts and not end.pages:
        yield Fault(place, "nobody and nothing waits at this end", "Name a contact or a page")
    yield from faults_of_confidence((*place, "confidence"), end.texts, end.confidence)


def _unreached(route: Route) -> Iterator[Fault]:
    reached: set[str] = set()
    waiting = [route.start]
    while waiting:
        place = waiting.pop()
        if place not in reached and place in route.questions:
            waiting.extend(_ways(route.questions[place]))
        reached.add(place)
    for kind, places in (("questions", route.questions), ("ends", route.ends)):
        for name in places:
            if name not in reached:
                yield Fault((kind, name), f"no answer leads to {name!r}", "Lead to it or drop it")


def _loops(route: Route) -> Iterator[Fault]:
    """Strip questions that lead only to ends or to stripped ones; loops are what stays behind."""
    left = dict(route.questions)
    while stripped := [name for name, each in left.items() if not left.keys() & _ways(each)]:
        for name in stripped:
            del left[name]
    for name in left:
        yield Fault(("questions", name), f"{name!r} leads into a loop", "Break the loop")


def _ways(question: Question) -> frozenset[str]:
    return frozenset((question.skip, *(answer.to for answer in question.answers)))
