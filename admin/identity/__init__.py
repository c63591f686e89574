"""Who the staff are and what each may do, as values and rules; no framework, no database.

Roles and the one policy table, passwords, second factors, recovery codes, sessions, the delay
after failed tries, and the chain of the audit log. May import nothing else of the back end.
"""
