"""The editors' back end: drafts, approval by a second person, publication.

Imports the assistant; nothing of the assistant imports it. It plugs in as the area ``admin`` of
the entry-point group ``assistant.areas`` (see ``assistant.areas``). The map, inwards:

- ``area``: what the service finds under the entry point, and what goes on in every worker
- ``pages``: the composition root of the pages, loaded when somebody first visits one
- ``web`` and ``commands``: pages under /admin, and what an operator types
- ``opening``: the desk and the stores that pages and watches share
- ``answering``: asking an edition that is not live yet
- ``looking_back``: what the service would have said on an earlier day
- ``mailing`` and ``single_sign_on``: letters to the staff, and accounts of other organisations
- ``persistence``: what is kept of the staff and of drafts, and what reports are made of
- ``printing``: the impact report and pages of guidance, as files to hand on
- ``consistency``: whether agencies place the same invented child on the same step
- ``impact``: what a period has to tell, as figures and words
- ``activities``: workshops, courses and booklets, as totals
- ``editing``: drafts on their way to an edition, as a pure domain
- ``settings``: what the environment decides for the back end alone
- ``identity``: who the staff are and what each may do, as values and rules
- ``reviewing``: what is due for review and whose it is, as values and rules
"""
