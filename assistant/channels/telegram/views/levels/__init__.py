"""The navigator of the levels of need by buttons: lists to tick, a range, and its reasons."""
