"""The steps from one schema to the next; each can be taken back."""
