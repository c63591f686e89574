"""How an update arrives: read strictly, answered once, from a webhook or by polling."""
