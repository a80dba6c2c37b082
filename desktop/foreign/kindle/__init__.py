"""The files of a Kindle and its apps: clippings, the notebook, and the words of their languages."""
