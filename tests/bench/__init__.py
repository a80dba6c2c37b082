"""Measurements, not tests: see the README beside this file."""
