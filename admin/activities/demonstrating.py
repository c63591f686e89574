"""The figures of the former board's annual report for 2009/10, as a demonstration.

Sources: paragraphs 3.1.19 (617 staff trained, 375 the year before) and 3.2.2 (two workshops in
September 2009). The report names totals only; the last day of a year stands for the whole year.
"""

from datetime import date

from admin.activities.activity import Activity, Audience, Kind

COURSES = "Multi-agency training courses, the whole year"
WORKSHOP = "Safer internet workshop"
DEMONSTRATION = (
    Activity(
        Kind.COURSE, date(2009, 3, 31), COURSES, Audience.PRACTITIONERS, 375, is_demonstration=True
    ),
    Activity(
        Kind.WORKSHOP, date(2009, 9, 15), WORKSHOP, Audience.MIXED, 25, is_demonstration=True
    ),
    Activity(
        Kind.WORKSHOP, date(2009, 9, 22), WORKSHOP, Audience.PARENTS, 45, is_demonstration=True
    ),
    Activity(
        Kind.COURSE, date(2010, 3, 31), COURSES, Audience.PRACTITIONERS, 617, is_demonstration=True
    ),
)
