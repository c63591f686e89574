"""Workshops, training courses and booklets handed out: how many came, and what it changed.

Totals only: nobody who came has a name here. Values without framework or database; may import
guidance, safety and usage of the assistant, and what its documents know of CSV.
"""
