"""The script that a frozen Postil starts with; installed ones start `desktop.__main__:main` by themselves."""

import sys

from desktop.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
