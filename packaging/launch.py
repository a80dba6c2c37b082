"""The script that a frozen Postil starts with; installed ones start `desktop.__main__:main` by themselves.

A frozen program has no Python to start its limited children with, so it starts itself with ``--child``.
"""

import sys

if __name__ == "__main__":
    if sys.argv[1:] == ["--child"]:
        from desktop.child.process import main
    else:
        from desktop.__main__ import main
    sys.exit(main())
