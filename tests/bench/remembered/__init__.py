"""How many half-remembered passages of real articles are found: ``python -m tests.bench.remembered FOLDER…``."""
