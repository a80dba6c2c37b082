"""What is written, when its field or its library goes."""
