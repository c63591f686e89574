"""What the values of each measure are called in a report."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.guidance.edition import Edition
from assistant.pathways.guided import GuidedPaths
from assistant.usage.cells import Measure
from assistant.usage.partition import OTHER, REST

MEASURES = {
    Measure.OUTCOME: "How conversations were answered",
    Measure.TOPIC: "Topics of the guidance",
    Measure.CHANNEL: "Where conversations took place",
    Measure.AUDIENCE: "Who asked, by their own choice",
    Measure.LANGUAGE: "Languages",
    Measure.PATHWAY: "Tools for practitioners",
    Measure.STEP: "Levels of need that the threshold tool found",
    Measure.FRAMEWORK: "Areas whose levels were asked for",
    Measure.AGENCY: "Kinds of agency chosen in a tool",
    Measure.CONTACT: "People and services that were named",
    Measure.HOURS: "When conversations took place, by quarters",
    Measure.HELPED: "Did this help? What people pressed",
    Measure.NEXT_STEP: "What will you do next? What people pressed",
    Measure.WORD: "Words of the reviewed list, where no guidance was found",
}
FIXED = {
    Measure.OUTCOME: {
        "guidance": "Guidance, in one of its forms",
        "answered": "Guidance shown",
        "choices_offered": "A choice of pages offered",
        "pasted_message": "Help with a message that somebody received",
        "help-card": "Help card, of either kind",
        "emergency_card": "Emergency card",
        "urgent_card": "Urgent help card",
        "no-guidance": "No guidance, for one of several reasons",
        "no_guidance_found": "No guidance found: people to call were named",
        "out_of_scope": "Not a question for this service",
        "harmful_request_declined": "Harmful request declined",
        "by-the-way": "Greetings, settings and the like",
        "small_talk": "Greeting or thanks",
        "empty_message": "Empty message",
        "setting_changed": "Setting changed",
        "feedback_given": "Said whether it had helped",
        "held": "Part of the service stopped at the time",
        "error_card": "Fault: the help card was shown",
    },
    Measure.CHANNEL: {"web": "Web", "telegram": "Telegram", "api": "Other websites"},
    Measure.AUDIENCE: {
        "family": "Parents, carers and family",
        "young-person": "Children and young people",
        "practitioner": "Practitioners",
        "not-said": "Not said",
    },
    Measure.LANGUAGE: {
        "en": "English",
        "pl": "Polish",
        "ro": "Romanian",
        "sk": "Slovak",
        "pa": "Punjabi",
        "ur": "Urdu",
        "bn": "Bengali",
        "uk": "Ukrainian",
        "tr": "Turkish",
        "bg": "Bulgarian",
        "lt": "Lithuanian",
    },
    Measure.PATHWAY: {
        "thresholds": "Levels of need",
        "domestic-abuse": "What each agency does about domestic abuse",
        "allegation": "Allegation about somebody who works with children",
        "where-to-report": "Where to report something online",
    },
    Measure.STEP: {
        "universal": "Universal services",
        "early-help": "Early help",
        "family-help": "Family help",
        "child-protection": "Child protection",
    },
    Measure.HOURS: {
        "office-hours": "Office hours",
        "evening": "Evenings and weekends",
        "night": "Night, 10 pm to 7 am",
    },
    Measure.HELPED: {"yes": "Yes", "partly": "Partly", "no": "No"},
    Measure.NEXT_STEP: {
        "talk": "Talk to my child",
        "settings": "Change settings",
        "call": "Call a number",
        "report": "Report it",
        "referral": "Make a referral",
        "nothing-yet": "Nothing yet",
    },
}


@dataclass(frozen=True, slots=True)
class Names:
    """The name of each value of each measure; what is not known is called by its id."""

    values: Mapping[Measure, Mapping[str, str]]

    def measure(self, measure: Measure) -> str:
        """Name a measure, as the title of its table."""
        return MEASURES[measure]

    def value(self, measure: Measure, value: str) -> str:
        """Name a single value."""
        if value == OTHER:
            return "Anything else"
        return self.values.get(measure, {}).get(value, value.replace("-", " ").replace("_", " "))

    def group(self, measure: Measure, group: str, members: tuple[str, ...]) -> str:
        """Name a group; what is left of many is named by how many values it may be."""
        if group == REST:
            return f"Any of {len(members)} others, which could only be shown together"
        name = self.value(measure, group)
        if len(members) > 1 and measure is not Measure.OUTCOME:
            return f"{name}: all of it together"
        return name


def names_of(edition: Edition, guided: GuidedPaths) -> Names:
    """Take the names that an edition gives, and the report's own for all else."""
    topics = {family.id: family.title for family in edition.topics}
    topics |= {topic.id: topic.title for family in edition.topics for topic in family.topics}
    thresholds, grid = guided.thresholds, guided.grid
    named: dict[Measure, Mapping[str, str]] = {
        **FIXED,
        Measure.TOPIC: topics | {"none": "No topic: no page was shown"},
        Measure.CONTACT: {contact.id: contact.name for contact in edition.contacts.values()},
        Measure.FRAMEWORK: {each.id: each.name for each in thresholds.frameworks.values()}
        if thresholds
        else {},
        Measure.AGENCY: {each.id: each.name for each in grid.agencies.values()} if grid else {},
    }
    return Names(named)
