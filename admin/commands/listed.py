"""All that the back end adds to what an operator types."""

from admin.commands.audit import audit
from admin.commands.drafts import drafts
from admin.commands.impact import impact
from admin.commands.kept import kept
from admin.commands.review import review
from admin.commands.user import user

COMMANDS = (user, audit, drafts, impact, kept, review)
