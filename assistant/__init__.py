"""A safeguarding partnership's approved guidance, given through a conversation.

The map, in the order in which packages may import one another (each only what stands below it):

- ``cli``: the commands that an operator types
- ``commands``: groups of commands that have a module of their own
- ``app``: the web application, put together from services
- ``areas``: what other packages plug in under the entry-point group ``assistant.areas``
- ``bootstrap`` and ``opening``: the composition root, the only place that names concrete adapters;
  the second opens an edition, the first wires it to everything else
- ``learning``: training the detectors of danger from the examples in the content folder
- ``live``: the edition that a worker answers from, and what is stopped of it
- ``offline``: what is left on disk for the day on which nothing runs
- ``settings``: what the environment decides, read once
- ``channels``: web, Telegram and JSON; each parses a message, calls ``answer``, renders the reply
- ``persistence``, ``retrieval``, ``localisation``, ``documents``: adapters, unknown to one another
- ``conversation``: the core; a message goes in, a reply comes out
- ``safety``, ``pathways``, ``usage``: judging danger, guided paths, counting without logging
- ``guidance``: what the Board says, as plain values
"""
