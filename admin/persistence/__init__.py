"""Where the editors' back end keeps what it keeps; alone in admin, it knows SQLAlchemy.

It may import the domains of admin and the assistant's persistence, whose database it shares.
"""
