"""From values of the core to page contexts: pure functions, no input or output, no framework."""
