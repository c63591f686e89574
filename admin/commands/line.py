"""The command line of the whole: the assistant's commands, and those of the back end."""

from admin.commands.contents import import_content
from assistant.cli import content, main


def run() -> None:
    """Run the command that was typed; ``content import`` takes zip files as well here."""
    content.add_command(import_content)
    main()
