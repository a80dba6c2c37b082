"""Text that is being written when its field or its library goes."""
