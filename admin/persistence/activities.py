"""Activities in the database: added, changed and imported, each with an entry in the audit log."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, RowMapping, delete, insert, select, update

from admin.activities.activity import (
    Activity,
    AgencyType,
    Audience,
    Change,
    Evaluation,
    FollowUp,
    Kind,
)
from admin.persistence.activity_tables import activities, activity_outcomes
from admin.persistence.audit import record
from assistant.persistence.engine import writing


@dataclass(frozen=True, slots=True)
class KeptActivity:
    """An activity with its number in the database."""

    id: int
    activity: Activity


class ActivityStore:
    """The activities of one database; moments come from the clock, aware."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime]) -> None:
        self._engine = engine
        self._clock = clock

    def everything(self) -> tuple[KeptActivity, ...]:
        """List every activity, the newest first."""
        newest_first = select(activities).order_by(activities.c.held_on.desc(), activities.c.id)
        with self._engine.connect() as connection:
            served = _outcomes(connection)
            rows = connection.execute(newest_first).mappings()
            return tuple(_kept(row, served) for row in rows)

    def numbered(self, number: int) -> KeptActivity | None:
        """Find an activity, None where there is none of this number."""
        with self._engine.connect() as connection:
            row = _row(connection, number)
            return _kept(row, _outcomes(connection)) if row else None

    def add(self, added: Iterable[Activity], *, by: str) -> None:
        """Add activities, all of them or none."""
        with writing(self._engine) as connection:
            for activity in added:
                adding = insert(activities).values(_written(activity)).returning(activities.c.id)
                _serve(connection, connection.execute(adding).scalar_one(), activity)
                record(connection, self._clock(), by, "added an activity", _about(activity))

    def change(self, number: int, activity: Activity, *, by: str) -> None:
        """Put an activity in the place of what was written before; one that is gone stays gone."""
        with writing(self._engine) as connection:
            before = _row(connection, number)
            if before is None:
                return
            kept = _written(activity) | {"is_demonstration": before["is_demonstration"]}
            connection.execute(update(activities).where(activities.c.id == number), kept)
            of_it = activity_outcomes.c.activity_id == number
            connection.execute(delete(activity_outcomes).where(of_it))
            _serve(connection, number, activity)
            record(connection, self._clock(), by, "changed an activity", _about(activity))

    def add_demonstration(self, added: Iterable[Activity], *, by: str) -> int:
        """Add what is marked as a demonstration, once, and tell how many were added."""
        known = {kept.activity for kept in self.everything()}
        fresh = [activity for activity in added if activity not in known]
        self.add(fresh, by=by)
        return len(fresh)


def _row(connection: Connection, number: int) -> RowMapping | None:
    found = connection.execute(select(activities).where(activities.c.id == number))
    return found.mappings().one_or_none()


def _serve(connection: Connection, number: int, activity: Activity) -> None:
    for outcome in activity.outcomes:
        connection.execute(insert(activity_outcomes).values(activity_id=number, outcome=outcome))


def _outcomes(connection: Connection) -> Mapping[int, list[str]]:
    served: defaultdict[int, list[str]] = defaultdict(list)
    for row in connection.execute(select(activity_outcomes)).mappings():
        served[row["activity_id"]].append(row["outcome"])
    return served


def _about(activity: Activity) -> str:
    return f"{activity.kind.value} of {activity.held_on.isoformat()}"


def _written(activity: Activity) -> dict[str, object]:
    evaluation, later = activity.evaluation, activity.follow_up
    return {
        "kind": activity.kind.value,
        "held_on": activity.held_on,
        "subject": activity.subject,
        "audience": activity.audience.value,
        "attended": activity.attended,
        "booked": activity.booked,
        "agencies": json.dumps({agency.value: count for agency, count in activity.agencies}),
        "answered": evaluation.answered if evaluation else None,
        "before_tenths": evaluation.before_tenths if evaluation else None,
        "after_tenths": evaluation.after_tenths if evaluation else None,
        "followed_up": later.answered if later else None,
        "changed": later.changed if later else None,
        "change": later.change.value if later else None,
        "confidence_tenths": later.confidence_tenths if later else None,
        "note": later.note if later else None,
        "is_demonstration": activity.is_demonstration,
    }


def _kept(row: RowMapping, served: Mapping[int, list[str]]) -> KeptActivity:
    agencies = json.loads(row["agencies"])
    return KeptActivity(
        row["id"],
        Activity(
            kind=Kind(row["kind"]),
            held_on=row["held_on"],
            subject=row["subject"],
            audience=Audience(row["audience"]),
            attended=row["attended"],
            booked=row["booked"],
            agencies=tuple((AgencyType(name), count) for name, count in agencies.items()),
            outcomes=tuple(sorted(served.get(row["id"], ()))),
            evaluation=_evaluation(row),
            follow_up=_follow_up(row),
            is_demonstration=row["is_demonstration"],
        ),
    )


def _evaluation(row: RowMapping) -> Evaluation | None:
    if row["answered"] is None:
        return None
    return Evaluation(row["answered"], row["before_tenths"], row["after_tenths"])


def _follow_up(row: RowMapping) -> FollowUp | None:
    if row["followed_up"] is None:
        return None
    return FollowUp(
        row["followed_up"],
        Change(row["change"]),
        row["confidence_tenths"],
        row["note"],
        row["changed"],
    )
