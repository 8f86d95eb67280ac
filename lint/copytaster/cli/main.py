"""The entry point: which command, and how every run ends."""

import contextlib
import gc
import os
import sys
from importlib import import_module
from typing import NoReturn

from copytaster.cli.exit_codes import CLEAN, FAILED, INTERRUPTED, PIPE_CLOSED
from copytaster.cli.messages import tell, write
from copytaster.model.errors import CopytasterError, SettingsError
from copytaster.version import VERSION

_OBJECTS_BETWEEN_COLLECTIONS = 200_000
_COMMANDS = {
    "check": "find what is wrong in files, folders or standard input, and mend it with --fix",
    "story": "compare articles on one story, or an article with the text it was made from",
    "extract": "take the article out of a page, say what is left out of it, and check it",
    "score": "say how strongly texts read as unedited translation, and why",
    "explain": "say what a rule finds and why",
    "rules": "list the rules, test a folder of rules, see how old the tables are, and update them",
    "init": "write a settings file to start from",
}


def command() -> NoReturn:
    """Runs the command of this process and ends it at once with its exit code.

    To free the values of a catalogue one by one, as Python does at its end, takes an eighth of a short run.
    """
    _open_missing_streams()
    code = main()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            code = FAILED
    os._exit(code)


def _open_missing_streams() -> None:
    """A stream that was closed before the start leads nowhere, rather than to the next file that is opened."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 -- open to the end of the process
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 -- as above


def main(argv: list[str] | None = None) -> int:
    """Runs the command in `argv` (default: of this process).

    Returns 0 if the text is clean, 1 if there are findings, 2 if the command could not be run as asked, 130 if it
    was interrupted and 141 if nobody reads its output any more.
    """
    if argv is None:
        # The catalogue is many small values that live to the end, and articles leave no cycles: collecting seldom
        # saves a tenth of a short run.
        gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    _use_utf8()
    try:
        code = _run(sys.argv[1:] if argv is None else argv)
        sys.stdout.flush()
    except CopytasterError as error:
        tell(error)
        return FAILED
    except BrokenPipeError:
        _discard_output()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        # An error of a file names it; this one is of a stream.
        if error.filename is not None:
            return _report_bug()
        _discard_output()
        tell(f"standard output cannot be written ({error.strerror})")
        return FAILED
    except Exception:  # noqa: BLE001 -- a bug must not end like a run with findings
        return _report_bug()
    except SystemExit as end:
        return CLEAN if end.code is None else end.code if isinstance(end.code, int) else FAILED
    return code


def _discard_output() -> None:
    """What is still buffered goes nowhere; to flush it once more would fail once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: list[str]) -> int:
    command = arguments[0] if arguments else "--help"
    if command in _COMMANDS:
        code: int = import_module(f"copytaster.cli.{command}").run(arguments[1:])
        return code
    if command in ("--version", "-V"):
        write(f"copytaster {VERSION}\n")
        return CLEAN
    if command in ("--help", "-h", "help"):
        write(_usage())
        return CLEAN if arguments else FAILED
    what = "option" if command.startswith("-") else "command"
    raise SettingsError(f"unknown {what} “{command}”; {_hint(command)}")


def _report_bug() -> int:
    import traceback  # noqa: PLC0415 -- only for a bug

    with contextlib.suppress(OSError):
        traceback.print_exc()
    tell("this is a bug in the program, not a fault of your text; please report it with the lines above")
    return FAILED


def _hint(command: str) -> str:
    if os.path.exists(command):
        return f"to check a file or folder, write “copytaster check {command}”"
    from difflib import get_close_matches  # noqa: PLC0415 -- only for a message

    near = get_close_matches(command, _COMMANDS, 1)
    return f"did you mean “{near[0]}”?" if near else f"commands are {', '.join(_COMMANDS)}"


def _usage() -> str:
    width = max(map(len, _COMMANDS))
    commands = "\n".join(f"  {name:{width}}  {purpose}" for name, purpose in _COMMANDS.items())
    return (
        "usage: copytaster COMMAND ...\n\n"
        "Reads news copy the way a newsroom's copytaster does.\n\n"
        f"commands:\n{commands}\n\n"
        "“copytaster COMMAND --help” says more; “copytaster --version” prints the version.\n"
    )


def _use_utf8() -> None:
    """Messages hold curly quotes and texts hold anything, whatever the terminal was set up for.

    What UTF-8 cannot hold (a file name that is not UTF-8) is written as an escape, which JSON reads, too.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
