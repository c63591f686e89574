"""The editors' back end: drafts, approval by a second person, publication, reports.

Imports the assistant; nothing of the assistant imports it. It plugs in as the area ``admin`` of
the entry-point group ``assistant.areas`` (see ``assistant.areas``). The map, inwards:

- ``area``: the composition root, and what the service finds under the entry point
- ``web`` and ``commands``: pages under /admin, and what an operator types
- ``mailing`` and ``single_sign_on``: letters to the staff, and accounts of other organisations
- ``persistence``: what is kept of the staff
- ``settings``: what the environment decides for the back end alone
- ``identity``: who the staff are and what each may do, as values and rules
- ``reviewing``: what is due for review and whose it is, as values and rules
"""
