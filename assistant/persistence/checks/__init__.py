"""The content lint, one module for each concern: what can be told only from the whole pack.

Each check takes a pack and yields findings; ``checking`` runs them all and adds the lines.
"""
