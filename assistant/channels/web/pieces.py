"""Short work done where a request came in, a piece at a time."""

import asyncio
import time

from assistant.conversation.work import Result, Work, do_piece

PIECE_SECONDS = 0.0005
"""After so long others go first, at the next pause; a going round of the loop costs a tenth."""


async def finish_in_pieces(work: Work[Result]) -> Result:
    """Do a work on the event loop, which sees to others between two pieces of it."""
    began = time.perf_counter()
    while (done := do_piece(work)) is None:
        if time.perf_counter() - began > PIECE_SECONDS:
            await asyncio.sleep(0)
            began = time.perf_counter()
    return done.result
