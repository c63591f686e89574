"""The standing words of the report: what holds whatever the figures are."""

from assistant.usage.noise import BOUND
from assistant.usage.release import SMALLEST_GROUP, STEP, THRESHOLD

HOW_MUCH = "How much did we do?"
HOW_WELL = "How well did we do it?"
BETTER_OFF = "Is anyone better off?"

FURTHEST = BOUND + STEP // 2
MOST_HIDDEN = THRESHOLD + BOUND

AT_LEAST = (
    "“At least” means that whatever was too small to be shown is left out. Each month’s figure"
    f" is rounded to the nearest {STEP} and blurred on purpose, so that it may be up to {FURTHEST}"
    " too high or too low; over a year most of this cancels out."
)
TOO_FEW = (
    f"“Too few to show” means fewer than {MOST_HIDDEN} in a month, and may mean none. Nobody can"
    " look behind it, and neither can we."
)
NO_PERSON = (
    "A conversation is not a person: whoever came back was counted again, and a conversation"
    " about two topics counts once for each. For this reason tables must not be added up."
)
READING = (AT_LEAST, TOO_FEW, NO_PERSON)

HOW_MUCH_INTRO = (
    "Each table counts the same conversations in another way. Their sums differ, and only the"
    " first one tells how many conversations there were."
)
MOST_ASKED_INTRO = (
    "A conversation counts once for each topic that it reached. In a month in which some topic"
    " of a family was too small, the family is shown as one and its topics are not, so that a"
    " topic and its family never count the same thing."
)
NO_ANSWER_INTRO = (
    "Whoever found no guidance was still given people to call. What they typed is never kept:"
    " words are counted only if they stand on a list that people reviewed beforehand, so that a"
    " name or a place can never be among them."
)
WORDS_INTRO = (
    "These words of the list came up most where no guidance was found. They say what people asked"
    " about and how often, and not what they wrote. What no list foresaw is found in workshops, by"
    " practitioners and with the questions by which editors test the guidance."
)
NO_WORDS = (
    "No word of the list came up often enough to be shown. Gaps are also found in workshops, by"
    " practitioners and with the questions by which editors test the guidance."
)
NO_SHARE = (
    "What share of all conversations that is cannot be told: in some month a part of it was too"
    " small to be shown."
)
OBJECTIVES_INTRO = (
    "The objectives and outcomes are the board’s own. Each topic of the guidance serves one of"
    " them. A conversation counts once for each topic and month."
)
BETTER_OFF_INTRO = (
    "Three things can be said without knowing who asked: what people pressed when they were"
    " asked whether it had helped, what they meant to do next, and what those who came to a"
    " workshop or a course said three months later."
)
CONSISTENCY_INTRO = (
    "Practitioners of each agency judge the same invented cases, without giving a name. Alpha"
    " (Krippendorff’s) is 1 where all judge alike and 0 where they judge as if by chance. From"
    " 0.80 on agreement is usually called good; below 0.67 it is too weak to build on."
)
LESSONS_INTRO = (
    "Each lesson was written into pages of the guidance. Whether people met it is counted by the"
    " topics of those pages: lessons with the same topics share one figure, which must not be"
    " added up. Whether it is still asked about shows in the change since the period before."
)
ACTIVITIES_INTRO = (
    "Entered by staff, without names of those who came. How sure people felt is a mean from 1 to"
    " 5. Evaluations are shown from ten answers on, and a total adds up only what is shown."
)

NOT_SAFER = (
    "No figure here tells whether a child is safer: none was counted from a child’s life. The full"
    " report says what else cannot be known."
)
CANNOT_KNOW = (
    (
        "Whether a child is safer. No figure here was counted from a child’s life, and we do not"
        " ask."
    ),
    ("Who asked, from where, or in what words. None of it is kept, so that nobody can be found."),
    "Whether the same person came twice, or did afterwards what they had meant to do.",
    "What the guidance caused. People who came may have found help in another way as well.",
    ("Anything about small groups. What is too few to show stays hidden, from us as from others."),
)
METHODS = (
    (
        "Counting. A conversation adds at most one to each count of a month. Counts wait in"
        " memory, are written in batches, and hold no person, no word and no time finer than a"
        " month (of the hour, only office hours, evening or night, and for a whole quarter)."
    ),
    (
        f"Release. On the 8th of the next month every group with at least {SMALLEST_GROUP}"
        " conversations, after a small random shift that is fixed for good, is written to a"
        " ledger that can only grow. The groups never overlap and never change afterwards."
    ),
    (
        "Adding up. Every figure of use in this report is a sum of rows of that ledger, and"
        " nothing else, and leads to them. No sum, difference or percentage of them can reach a"
        " smaller group. The one total is that of all conversations: each takes place in one"
        " channel, but can be about several topics."
    ),
    "Percentages are whole, are given from a hundred on, and only where no part was hidden.",
    (
        "Comparing. Only what was shown in every month of both periods is compared, like with"
        " like, so that a figure does not seem to grow because it was hidden before."
    ),
    (
        "Activities, evaluations and reviews of pages are entered or counted by staff. They are"
        " no part of the ledger."
    ),
    (
        "The figures are not “differentially private” in the strict sense; the size of the"
        " groups is what protects people."
    ),
)
SOURCES_INTRO = (
    "Each figure of use leads to the lines of the ledger that it is, or to its entry here: a sum"
    " names the lines that were added up, a comparison its two figures, and a share the lines"
    " that were divided."
)
ROWS_INTRO = (
    "Every number below is a row of the ledger as it was released: its group stands at the head"
    " of the line, its period at the head of the column, its measure and the version of the rules"
    " above the table. Beneath it stand the first eight signs of its hash, which seals it and all"
    " rows before it; “assistant usage verify” checks the whole chain. A dash means that the group"
    " was too small in that period, or was shown as part of a larger group."
)
