"""What git knows about the files of a folder."""

import os
import re
import subprocess

# In a hook these name the repository of the commit, which need not be the one of the folder.
_REPOSITORY = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR", "GIT_PREFIX"}
_CLOSED_FOLDER = re.compile(r"could not open directory '(.{1,4096}?)/?'")


def files(folder: str) -> tuple[list[str], list[str]] | None:
    """Files of `folder` that git tracks or would add, and folders it could not read, relative to `folder`.

    None outside a repository, without git, or if `folder` itself is ignored.
    """
    listed = _run(folder, "ls-files", "--cached", "--others", "--exclude-standard", "-z")
    if listed is None:
        return None
    found: set[str] = set()
    closed = _CLOSED_FOLDER.findall(listed[1])
    for name in filter(None, listed[0].split("\0")):
        inner = os.path.join(folder, name)
        if os.path.isdir(inner) and not os.path.islink(inner):
            # A repository inside the repository: git names only its folder.
            below = files(inner) or ([], [])
            found.update(os.path.join(name, path) for path in below[0])
            closed.extend(os.path.join(name, path) for path in below[1])
        else:
            found.add(name)
    if not found and _run(folder, "check-ignore", "-q", ".") is not None:
        return None
    return sorted(found), closed


def _run(folder: str, *arguments: str) -> tuple[str, str] | None:
    """What git writes to standard output and error; None if it fails or is missing."""
    environment = {name: value for name, value in os.environ.items() if name not in _REPOSITORY}
    environment["LC_ALL"] = "C"
    command = ["git", *arguments]
    try:
        # git is the one of the user's PATH, and its arguments are those written above.
        done = subprocess.run(  # noqa: S603
            command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return os.fsdecode(done.stdout), os.fsdecode(done.stderr)
