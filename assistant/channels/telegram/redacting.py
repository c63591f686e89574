"""Keep the token and the words of a chat out of every log: libraries say both.

httpx writes addresses, and with them the token; python-telegram-bot writes whole responses, and
with them words, as errors. What matters of either is said by our own loggers, without a word.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

TALKATIVE = {
    "httpx": logging.WARNING,
    "httpcore": logging.WARNING,
    "telegram": logging.CRITICAL + 1,
}
HIDDEN = "[token]"


class TokenFilter(logging.Filter):
    """Print a record, with its traceback, and hide the token in what was printed."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token
        self._formatter = logging.Formatter()

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record pass, without the token."""
        record.msg = self._hidden(record.getMessage())
        record.args = ()
        if record.exc_info:
            record.exc_text = self._hidden(self._formatter.formatException(record.exc_info))
            record.exc_info = None
        return True

    def _hidden(self, text: str) -> str:
        return text.replace(self._token, HIDDEN)


@contextmanager
def token_kept_out_of_logs(token: str) -> Iterator[None]:
    """Hide the token in all that is logged meanwhile, and let libraries say next to nothing."""
    hiding = TokenFilter(token)
    handlers = _handlers()
    for handler in handlers:
        handler.addFilter(hiding)
    for name, level in TALKATIVE.items():
        logging.getLogger(name).setLevel(level)
    try:
        yield
    finally:
        for handler in handlers:
            handler.removeFilter(hiding)


def _handlers() -> tuple[logging.Handler, ...]:
    """Find every handler, that of last resort included."""
    named = list(logging.root.manager.loggerDict.values())
    loggers = [logging.root, *(each for each in named if isinstance(each, logging.Logger))]
    handlers = [handler for logger in loggers for handler in logger.handlers]
    last = [logging.lastResort] if logging.lastResort else []
    return tuple(dict.fromkeys((*handlers, *last)))
