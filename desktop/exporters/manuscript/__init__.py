"""Texts to hand over, made of notes or a brief, each in any of a few forms."""
