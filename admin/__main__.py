"""Run the commands as ``python -m admin``."""

from admin.commands.line import run

run()
