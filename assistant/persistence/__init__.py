"""Where the guidance is kept: content files, the database of editions, and the check of both.

The only package that imports SQLAlchemy and Alembic. It may import guidance, safety and
conversation, for their values and ports, and knows nothing of the other adapters.
"""
