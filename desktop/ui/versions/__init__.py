"""Versions of an article: noticing a changed source, updating, reading an older one."""
