"""What an operator types about editing, added to the commands of the assistant.

Alone in admin, it knows click. It may import everything else of admin, and the assistant.
"""
