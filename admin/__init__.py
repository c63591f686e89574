"""The editors' back end: drafts, approval by a second person, publication.

Imports the assistant; nothing of the assistant imports it.

- ``commands``: what an operator types; alone, it knows click
- ``answering``: asking an edition that is not live yet
- ``persistence``: the store of drafts; alone, it knows SQLAlchemy
- ``editing``: drafts on their way to an edition, as a pure domain
"""
