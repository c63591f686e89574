"""The impact report: what did we do, how well, and is anyone better off, as values and words.

Every figure of use is a sum of ledger rows and names them; nothing here can reach a count that
was not released. No framework, no database, no input and no output. May import the assistant's
own values: guidance, pathways, usage, and the ``paper`` that a report is laid out on, with links.
"""
