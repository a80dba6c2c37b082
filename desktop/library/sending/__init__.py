"""Exports of many articles at a time: what is wanted, a folder, one file over all."""
