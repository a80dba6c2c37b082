"""`python -m tests.bench.papers`: see ``scoring``."""

from __future__ import annotations

from tests.bench.papers.scoring import main

if __name__ == "__main__":
    main()
