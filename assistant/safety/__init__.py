"""Triage of a message before anything else: normalising, phrases, rules, judging, cards.

Deterministic, without input or output, network, index or framework; may import only guidance.
It sees signals, never facts: a judgement says what a message may mean, not what happened.
"""
