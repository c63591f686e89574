"""How a message leaves: flood limits, cards first, and nothing that has become stale."""
