"""Tell how a message asks for whom it names, from the words beside the name.

English only, as the names of the register are. A message comes normalised, with NAME in the place
of every name.
"""

import re
from enum import IntEnum

NAME = "@"
"""Stands where the name of a contact stood; no normalised word holds it."""


class Wish(IntEnum):
    """What somebody wants who names a contact; each holds the one before."""

    NONE = 0
    """Nobody is named."""
    NAMED = 1
    """It is told of."""
    KNOW = 2
    """To know what it is."""
    REACH = 3
    """To reach it: a number, an address, when somebody answers, what it costs."""


_ROUTE = (
    "(?:phone |tel |telephone |contact |helpline |ph |whats ?app |text )?numbers?|tel no|phone no"
    "|num|telephone|tel|phone line|advice line|line|e ?mails?|web ?sites?|web ?page|web address"
    "|link|portal|web ?chat|live chat|online chat|textphone|contact details|contact info|hotline"
    "|helpline|opening hours|opening times|opening hrs|hours|hrs|bsl|sign language|digits"
)
_OWN = "".join(
    f"(?<!{word} )"
    for word in ("my", "his", "her", "our", "new", "own", "crime", "a", "what", "any", "in", "on")
)
_STATE = (
    "open|opens|shut|shuts|close|closes|free|costs?|24|night|nights|nite|overnight|weekends?"
    "|wkends?|saturdays?|sundays?|christmas|bank hol(?:iday)?|answers?|manned|available|anonymous"
    "|texts?|chat|e ?mails?|web ?chat|bsl|men|women|still going|charge"
)
_REACH = (
    "contact|ring|call|phone|telephone|text|message|e ?mail|reach|get hold|get in touch"
    "|get through|get on to|speak|talk|write|dial|join|natter"
)
_ASK = "how|can|could|where|who|what|which|should|must|best way|best|do|to|or"
_FEW = r"(?: [^\s.]+){0,3}?"
_MANY = r"(?: \S+){0,9}?"

_TO_REACH = (
    rf"{_OWN}(?:{_ROUTE})(?: [^\s.]+){{0,5}}? {NAME}",
    rf"{NAME}(?: [^\s.]+){{0,4}}? {_OWN}(?:{_ROUTE}|contacts?|phone|no for|what days)",
    (
        rf"{NAME}{_MANY} (?:their|the|there|its|what|whats|have|got|any|a|by|need|on|or)"
        rf"(?: is| a| the)? (?:{_ROUTE})"
    ),
    (
        rf"{NAME}{_MANY} {_OWN}(?:telephone|tel|phone number|ph number|numbers?|e ?mail|web ?site)"
        r"(?: please| plz| pls| for .*| or phone| or e ?mail)?$"
    ),
    rf"(?:{_ASK}){_FEW} (?:{_REACH}){_FEW} {NAME}",
    rf"{NAME}{_MANY} (?:how|where|what|who|which|can|or){_FEW} (?:{_REACH})",
    rf"(?:is|are|do|does|when|what time|whens|anybody|anyone){_FEW} {NAME}{_FEW} (?:{_STATE})",
    rf"{NAME} (?:is|are|r|its|it|they|u|you|do|does|can|when|whens){_FEW} (?:{_STATE})",
    rf"{NAME} (?:open|opens|free|costs?|24|overnight|weekends?|texts?|chat|web ?chat|still going)",
    rf"{NAME}{_MANY} (?:do they|are they|is it|when is it|when are they){_FEW} (?:{_STATE})",
    rf"{NAME}{_MANY} (?:what do i|which do i|what button|which button|where is it)",
    rf"(?:how much is|wheres|where is) {NAME}",
    rf"{NAME} (?:(?:or|vs|versus) )?{NAME}(?: which| for|$)",
    (
        rf"^(?:please |the |i need |need |i want |want |get me |give me )?{NAME}"
        r"(?: please| pls| plz| medway| kent| for| contact| \.)*(?: please|$)"
    ),
)
_NO_BODY = "fees?|ratings?|reports?|charges?|salary|earns?|checks?|inspections?|officer"
"""What follows a name where something of its own is asked for, and not what it is."""
_TO_KNOW = (
    rf"(?:(?:what|who) (?:is|are|does)|whats|whos|wots)(?: the| a| an)? {NAME}(?! (?:{_NO_BODY}))",
    rf"(?:is|are) {NAME} (?:a|an|only|for|just|the)",
    rf"{NAME}(?: \S+){{0,3}}? (?:who are they|what are they|what is it|whats it|whats that)",
    rf"{NAME}(?: \S+){{0,2}}? (?:is it|is that|are they)",
)


def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:^|(?<= )){pattern}(?= |$)" for pattern in patterns))


_WISHES = ((Wish.REACH, _compiled(_TO_REACH)), (Wish.KNOW, _compiled(_TO_KNOW)))


def wish_of(marked: str) -> Wish:
    """Tell what somebody wants of whom a message names."""
    if NAME not in marked:
        return Wish.NONE
    found = (wish for wish, pattern in _WISHES if pattern.search(marked))
    return next(found, Wish.NAMED)
