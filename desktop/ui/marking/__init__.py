"""What is done with several annotations, or at several places, at once, and the pen."""
