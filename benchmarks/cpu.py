"""CPU time of a command, its waited-for children included."""

import os
import subprocess
import sys
from collections.abc import Sequence

# Findings are no failure here, so that any code but 0 is one.
CHECK = (os.path.join(os.path.dirname(sys.executable), "copytaster"), "check", "--exit-zero")
# Bytecode is kept and output buffered, as for whoever installs the program, whatever the shell here says.
_ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def cpu_seconds(command: Sequence[str]) -> float:
    """User and system seconds of one run of `command`, whose first part is a path; its output is thrown away.

    Raises RuntimeError if the command fails.
    """
    throw_away = [(os.POSIX_SPAWN_OPEN, descriptor, os.devnull, os.O_WRONLY, 0) for descriptor in (1, 2)]
    pid = os.posix_spawn(command[0], list(command), _ENVIRONMENT, file_actions=throw_away)
    _, status, usage = os.wait4(pid, 0)
    code = os.waitstatus_to_exitcode(status)
    if code != 0:
        raise RuntimeError(f"exit code {code}: {' '.join(command)}")
    return usage.ru_utime + usage.ru_stime


def summary(command: Sequence[str]) -> str:
    """The last line that `command` prints, to show that it did its work; it also leaves the caches warm.

    Raises subprocess.CalledProcessError if the command fails.
    """
    lines = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=_ENVIRONMENT).stdout.splitlines()
    return lines[-1] if lines else "nothing found"
