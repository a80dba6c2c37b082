"""What a screen reader is told beyond what Qt tells it by itself."""
