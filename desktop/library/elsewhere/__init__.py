"""Marks of other programs on their way in: whose works they are, where their words stand, and one step."""
