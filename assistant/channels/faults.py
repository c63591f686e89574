"""How a fault is written to a log: by its kind and its place, never by its words."""

from pathlib import Path
from traceback import walk_tb

OWN_CODE = f"{Path(__file__).parents[1]}/"


def place_of(error: BaseException) -> str:
    """Name an error by its type and place only: its text could hold what a person wrote."""
    places = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    own = [(file, line) for file, line in places if file.startswith(OWN_CODE)] or places
    file, line = own[-1] if own else ("nowhere", 0)
    return f"{type(error).__name__} at {file.removeprefix(OWN_CODE)}:{line}"
