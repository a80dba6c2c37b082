"""Exports that come back: what an import would change, told as a plan. Knows no library, no merging."""
