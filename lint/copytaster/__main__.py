"""`python -m copytaster`."""

import sys

from copytaster.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
