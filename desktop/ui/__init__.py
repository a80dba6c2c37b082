"""The window: all that knows Qt. What it shows comes from the library by the Session."""
