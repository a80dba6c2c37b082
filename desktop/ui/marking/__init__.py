"""Marking several places, or changing several annotations, at once; and the pen."""
