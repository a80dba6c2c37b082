"""Reading a file in a limited child process: the task that runs there, and the job that waits for it."""
