"""Telegram for tests: the package telegram-test-api in a process of its own, mended where it is
not Telegram's twin.

Install it with ``npm ci`` in this folder; without it its tests are skipped by name.
"""
