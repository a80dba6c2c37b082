"""Markdown by GitHub’s rules."""
