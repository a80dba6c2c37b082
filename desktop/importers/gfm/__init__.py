"""Markdown by GitHub's rules, as an extension of Python-Markdown."""
