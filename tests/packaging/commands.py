"""How tests of the package start other programs."""

import subprocess
from pathlib import Path
from typing import Protocol


class Run(Protocol):
    """Starts a command in a folder; with `check` a failure of the command is one of the test."""

    def __call__(self, folder: Path, *command: str, check: bool = True) -> "subprocess.CompletedProcess[str]": ...
