"""Proposals for the user, as data: who makes them, and who carries them out, know nothing of each other."""
