"""The ledger of a shared library: everybody's changes, in a file beside it."""
