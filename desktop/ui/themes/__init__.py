"""Themes: making and changing them."""
