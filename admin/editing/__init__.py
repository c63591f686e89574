"""Drafts of the guidance on their way to an edition: who may do what, and what must hold first.

A pure domain: no framework and no database. It may import the assistant's guidance, safety and
conversation, and of its persistence what reads and checks content files; of admin nothing.
"""
