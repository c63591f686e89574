"""What is said next: commands, words and buttons of one chat, and what is remembered of it."""
