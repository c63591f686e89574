"""Small files of guided paths, as they lie in a content folder."""

ROUTE_FILE = """\
title: Whom to tell
audience: family
owner: an officer
start: danger
questions:
  - id: danger
    text: Is there danger now?
    hint: Think of tonight.
    answers:
      - {id: "yes", text: "Yes", to: now}
      - {id: "no", text: "No", to: later}
    skip: later
ends:
  - id: now
    title: Call for help
    danger: true
    do: [Call for help.]
    contacts: [emergency_999]
    never: [Never wait.]
    next: [Somebody answers.]
    sources: [S1]
    confidence: general
  - id: later
    title: Ask somebody
    do: ["Ask within {timescale: three-days}."]
    pages: [young-people/gaming]
    never: [Never wait.]
    next: [Somebody answers.]
    will_not: [Nobody comes.]
    sources: [S1]
    confidence: general
"""
GRID_FILE = """\
agencies:
  - {id: police, name: Police, page: young-people/gaming}
knowledge:
  - id: danger-now
    text: Somebody is in danger
    page: young-people/gaming
    contacts: [emergency_999]
    danger: true
cells:
  police:
    danger-now:
      does: [Come at once.]
      others: [Others help.]
      by_when: ["Within {timescale: three-days}."]
      share: [What keeps people safe.]
      basis: [To prevent harm.]
      never: [Never wait.]
      sources: [S1]
      owner: a lead
      confidence: general
"""
THRESHOLDS_FILE = """\
steps:
  child-protection:
    lead: A social worker
    basis: The law
    do: [Ring them.]
    consent: [None is needed.]
    by_when: ["Within {timescale: three-days}."]
    record: [What you saw.]
    contacts: [emergency_999]
    page: young-people/gaming
    sources: [S1]
    confidence: general
frameworks:
  - id: north
    name: Levels of the north
    confidence: awaiting-confirmation
    note: The names are being confirmed by the partnership.
    levels:
      universal: "Level 1 (being confirmed by the partnership)"
      early-help: "Level 2 (being confirmed by the partnership)"
      family-help: "Level 2 (being confirmed by the partnership)"
      child-protection: "Level 3 (being confirmed by the partnership)"
themes:
  - {id: neglect, name: Neglect}
domains:
  - {id: parenting, name: Parenting}
indicators:
  - id: neglect-often-hungry
    step: early-help
    domain: parenting
    theme: neglect
    text: Child is often hungry
    ages: [0, 17]
    unborn: false
    decisive: false
    pages: [young-people/gaming]
    source: S1
  - id: birth-risk-to-unborn
    step: child-protection
    domain: parenting
    theme: null
    text: There is a risk to the baby
    ages: null
    unborn: true
    decisive: true
    pages: [young-people/gaming]
    source: S1
protective_factors:
  - {id: protective-routine, text: Days have a routine, domain: parenting, source: S1}
would_change:
  - id: change-under-one
    text: Child is under one
    direction: up
    aspect: child
    ages: [0, 0]
    source: S1
rules:
  - {id: rule-serious, effect: decides, text: One is enough, source: S1}
  - {id: rule-many, effect: gathers, fewest: 4, domains: 2, text: Small signs add up, source: S1}
"""
PATHS = {
    "pathways/thresholds.yaml": THRESHOLDS_FILE,
    "pathways/domestic-abuse.yaml": GRID_FILE,
    "pathways/whom.yaml": ROUTE_FILE,
}
