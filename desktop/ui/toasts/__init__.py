"""Toasts: a sentence at the foot of the window, with what can be done about it."""
