"""`python -m tests.bench.remembered`: see ``measuring``."""

from __future__ import annotations

from tests.bench.remembered.measuring import main

if __name__ == "__main__":
    main()
