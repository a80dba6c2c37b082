"""Looking back: what was done, in sentences, going back to a point of it, and what was marked since a time."""
