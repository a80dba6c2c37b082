"""Support for screen readers beyond what Qt does by itself."""
