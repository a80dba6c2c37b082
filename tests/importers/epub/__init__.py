"""Books: read whole, in part, or refused in a sentence."""
