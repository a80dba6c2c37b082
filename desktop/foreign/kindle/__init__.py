"""What a Kindle and its apps write: clippings, the notebook, and the words of their languages."""
