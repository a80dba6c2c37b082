"""Annotations of other programs on their way in: what they would bring, shown before it is done."""
