"""A process with limits, for work on what others made: `tasks.py` says what it may run, `process.py` is its inside,
`limited_process.py` its outside. A task is named by its module, which is imported in the child: this room knows none.
"""
