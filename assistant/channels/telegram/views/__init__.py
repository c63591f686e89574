"""What a message looks like: approved parts laid out within Telegram's limits, without I/O."""
