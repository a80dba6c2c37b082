"""The machine block or sidecar of an exported file: built, found, checked, restored."""
