"""How many papers get their right name: ``python -m tests.bench.papers FOLDER…``."""
