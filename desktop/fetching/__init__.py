"""Fetching from the web: one address that the user gave, when the user asked, in a process of its own.

Nothing else of the program talks to a network.
"""
