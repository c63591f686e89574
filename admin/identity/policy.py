"""The one table of who may do what; whatever does not stand in it is refused."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from admin.identity.people import Person, Role
from admin.identity.sessions import Session, has_proved_lately


class Action(StrEnum):
    """What an address of the back end is for; every address names exactly one."""

    SIGN_IN = "sign in"
    ENROL = "set up the second factor"
    OWN_ACCOUNT = "use one's own account"
    OWN_SECRETS = "change one's own password, spare codes and passkeys"
    SEE_PEOPLE = "see the staff"
    CHANGE_PEOPLE = "invite, suspend or change the staff"
    READ_AUDIT = "read the audit log"
    SEE_ACTIVITIES = "see activities"
    CHANGE_ACTIVITIES = "enter activities"
    SEE_VIGNETTES = "see how alike thresholds are applied"
    CHANGE_VIGNETTES = "publish and close vignettes"
    SEE_WORK = "see what is to be done"
    SEE_GAPS = "see what was asked without an answer"
    CHANGE_OWNERS = "say where owners are written to"
    SEE_INCIDENTS = "see what is stopped"
    STOP_PARTS = "stop a part of the service"
    START_PARTS = "start a part of the service again"
    EXPLAIN = "ask why a question gets its answer"
    LOOK_BACK = "ask what the answer was on an earlier day"
    READ_DRAFTS = "read the guidance and its drafts"
    WRITE_DRAFTS = "write, discuss and withdraw drafts"
    SEND_BACK = "send drafts back"
    PUBLISH = "approve and publish drafts"
    EXPORT = "take all of the guidance or of the activities out"
    SEE_IMPACT = "see the impact report"
    TAKE_IMPACT = "take the impact report away as a file"


@dataclass(frozen=True, slots=True)
class Rule:
    """Who may do something.

    ``is_open``: anybody, signed in or not. ``needs_proof``: only shortly after the second factor
    was shown (step-up). ``is_held_back``: not within a day of an administrator's help with one's
    secrets, so that nobody is two people.
    """

    roles: frozenset[Role] = frozenset()
    is_open: bool = False
    needs_proof: bool = False
    is_held_back: bool = False


EVERYBODY = frozenset(Role)
ADMINISTRATORS = frozenset({Role.ADMINISTRATOR})
THOSE_WHO_HOLD_ACTIVITIES = EVERYBODY - {Role.TRANSLATOR}
DECIDERS = frozenset({Role.APPROVER, Role.ADMINISTRATOR})
APPROVERS = frozenset({Role.APPROVER})
WRITERS = frozenset({Role.AUTHOR, Role.TRANSLATOR, Role.APPROVER})
REPORTERS = frozenset({Role.ANALYST, Role.APPROVER, Role.ADMINISTRATOR})
POLICY: Mapping[Action, Rule] = MappingProxyType(
    {
        Action.SIGN_IN: Rule(is_open=True),
        Action.ENROL: Rule(EVERYBODY),
        Action.OWN_ACCOUNT: Rule(EVERYBODY),
        Action.OWN_SECRETS: Rule(EVERYBODY, needs_proof=True),
        Action.SEE_PEOPLE: Rule(ADMINISTRATORS),
        Action.CHANGE_PEOPLE: Rule(ADMINISTRATORS, needs_proof=True),
        Action.READ_AUDIT: Rule(ADMINISTRATORS),
        Action.SEE_ACTIVITIES: Rule(EVERYBODY),
        Action.CHANGE_ACTIVITIES: Rule(THOSE_WHO_HOLD_ACTIVITIES),
        Action.SEE_VIGNETTES: Rule(EVERYBODY),
        Action.CHANGE_VIGNETTES: Rule(THOSE_WHO_HOLD_ACTIVITIES),
        Action.SEE_WORK: Rule(EVERYBODY),
        Action.SEE_GAPS: Rule(EVERYBODY),
        Action.CHANGE_OWNERS: Rule(ADMINISTRATORS),
        Action.SEE_INCIDENTS: Rule(EVERYBODY),
        # To stop is safe and urgent; to show again what was in doubt is neither.
        Action.STOP_PARTS: Rule(DECIDERS),
        Action.START_PARTS: Rule(DECIDERS, needs_proof=True),
        Action.EXPLAIN: Rule(EVERYBODY),
        Action.LOOK_BACK: Rule(EVERYBODY),
        Action.READ_DRAFTS: Rule(WRITERS | ADMINISTRATORS),
        Action.WRITE_DRAFTS: Rule(WRITERS),
        Action.SEND_BACK: Rule(APPROVERS),
        Action.PUBLISH: Rule(APPROVERS, needs_proof=True, is_held_back=True),
        Action.EXPORT: Rule(APPROVERS | ADMINISTRATORS, needs_proof=True),
        Action.SEE_IMPACT: Rule(REPORTERS),
        Action.TAKE_IMPACT: Rule(REPORTERS, needs_proof=True),
    }
)
REFUSED = Rule()


class Verdict(StrEnum):
    """What the policy says to a request."""

    WELCOME = "welcome"
    SIGN_IN_FIRST = "sign in first"
    ENROL_FIRST = "set up the second factor first"
    PROVE_FIRST = "show the second factor again first"
    WAIT_FIRST = "wait for a day after an administrator's help first"
    REFUSED = "refused"


def judge(
    action: Action | None, person: Person | None, session: Session | None, now: datetime
) -> Verdict:
    """Say whether somebody, or nobody known, may do something now (aware)."""
    rule = POLICY.get(action, REFUSED) if action else REFUSED
    if rule.is_open:
        return Verdict.WELCOME
    if not rule.roles:
        return Verdict.REFUSED
    if person is None or session is None or not person.is_active:
        return Verdict.SIGN_IN_FIRST
    if action is Action.ENROL or not person.is_enrolled:
        return _judge_enrolment(action, person)
    return _judge_colleague(rule, person, session, now)


def _judge_enrolment(action: Action | None, person: Person) -> Verdict:
    """Let those without a second factor set one up, and do nothing else."""
    if person.is_enrolled:
        return Verdict.REFUSED
    return Verdict.WELCOME if action is Action.ENROL else Verdict.ENROL_FIRST


def _judge_colleague(rule: Rule, person: Person, session: Session, now: datetime) -> Verdict:
    if person.role not in rule.roles:
        return Verdict.REFUSED
    if rule.is_held_back and person.is_held_back(now):
        return Verdict.WAIT_FIRST
    is_proved = not rule.needs_proof or has_proved_lately(session, now)
    return Verdict.WELCOME if is_proved else Verdict.PROVE_FIRST
