"""A program that starts one limited child, says the child's id, and waits to be killed."""

from __future__ import annotations

import sys
import threading

from desktop.child.limited_process import LimitedProcess
from tests.child.tasks_of_tests import task


def main() -> None:
    """Start the child in a thread that ends, as a window may."""
    child = LimitedProcess(task(sys.argv[1]), {})
    starter = threading.Thread(target=child.start)
    starter.start()
    starter.join()
    assert child._process is not None
    print(child._process.pid, flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
