"""The limited process that foreign input is parsed in, and the job that waits for it."""
