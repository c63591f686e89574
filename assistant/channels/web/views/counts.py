"""What counting a limit came to: the result in a sentence, how it was counted, what to mind."""

from collections.abc import Iterator
from datetime import date

from assistant.channels.web.counting import Count, CountedDays, CountedHours, Mistake, known_years
from assistant.channels.web.limit_parts import CountView, MistakeView
from assistant.channels.web.visit import Visit
from assistant.guidance.counting import is_working_day
from assistant.localisation.limits import (
    day_in_words,
    how_counted,
    moment_in_words,
    result_in_words,
)

FIELD_OF = {
    Mistake.NO_LIMIT: "timescale",
    Mistake.NO_DATE: "day",
    Mistake.NO_SUCH_DATE: "day",
    Mistake.OTHER_YEAR: "year",
    Mistake.NO_TIME: "time",
}


def count_view(count: Count, visit: Visit) -> CountView:
    """Say what was counted."""
    match count:
        case CountedDays():
            return _days_view(count, visit)
        case CountedHours():
            return _hours_view(count, visit)


def mistake_view(mistake: Mistake, visit: Visit) -> MistakeView:
    """Say what is wrong with the form, and what to do about it."""
    words = visit.catalogue
    first, last = known_years(visit)
    texts = {
        Mistake.NO_LIMIT: words.gettext("Choose a time limit"),
        Mistake.NO_DATE: words.gettext("Enter the date to count from"),
        Mistake.NO_SUCH_DATE: words.gettext("The date must be a real date, such as 22 12 2026"),
        Mistake.OTHER_YEAR: words.gettext(
            "The year must be between %(first)d and %(last)d", first=first, last=last
        ),
        Mistake.NO_TIME: words.gettext(
            "Enter the time, such as 14:30, because this limit is in hours"
        ),
    }
    return MistakeView(FIELD_OF[mistake], texts[mistake])


def _days_view(count: CountedDays, visit: Visit) -> CountView:
    words = visit.catalogue
    start, end = day_in_words(count.event, words), day_in_words(count.counted.last, words)
    return CountView(
        what=count.timescale.what,
        when=count.timescale.when,
        result=result_in_words(count.timescale, start, end, words),
        how=how_counted(count.timescale, count.counted, words),
        notes=tuple(_notes(count, count.counted.last, visit)),
    )


def _hours_view(count: CountedHours, visit: Visit) -> CountView:
    words = visit.catalogue
    start, end = moment_in_words(count.event, words), moment_in_words(count.last, words)
    return CountView(
        what=count.timescale.what,
        when=count.timescale.when,
        result=result_in_words(count.timescale, start, end, words),
        how=(words.gettext("Hours run day and night, at weekends and on bank holidays too."),),
        notes=tuple(_notes(count, count.last.date(), visit)),
    )


def _notes(count: Count, last: date, visit: Visit) -> Iterator[str]:
    words = visit.catalogue
    if not count.timescale.is_confirmed:
        yield words.gettext("This limit is being confirmed by the partnership.")
    if not is_working_day(last, visit.live.bank_holidays):
        yield words.gettext("That is not a working day. Do what is due before it.")
    _, known = known_years(visit)
    if last.year > known:
        yield words.gettext(
            "Bank holidays are known to the end of %(year)d. Check the later ones.", year=known
        )
