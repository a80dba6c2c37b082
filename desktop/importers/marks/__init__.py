"""The marks of other programs in a text, and how they say so, inside a document or beside it."""
