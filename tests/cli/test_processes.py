"""The program as a process among others: pipes, signals, two at once."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Started

COMMAND = (sys.executable, "-m", "copytaster")


def test_the_program_runs_as_a_module_and_as_a_command(desk: Path, start: Started) -> None:
    (desk / "a.txt").write_text("teh “café”\n", "utf-8")
    code, out, err = start("check", "a.txt")
    assert (code, err) == (1, "")
    script = Path(sys.executable).parent / "copytaster"
    if script.exists():
        done = subprocess.run([script, "check", "a.txt"], cwd=desk, capture_output=True, check=False)
        assert (done.returncode, done.stdout.decode()) == (code, out)


@pytest.mark.parametrize(
    "environment", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONUTF8": "0", "LC_ALL": "C"}]
)
def test_the_locale_does_not_matter(desk: Path, start: Started, environment: dict[str, str]) -> None:
    (desk / "a.txt").write_text("Zażółć teh “café”\n", "utf-8")
    code, out, err = start("check", "a.txt", environment=environment)
    assert (code, err) == (1, "")
    assert "Zażółć teh “café”" in out


def test_standard_input_passes_through_a_pipe_unchanged(start: Started) -> None:
    text = "Zażółć “teh” café\r\nend"
    code, out, _ = start("check", "-", "--fix", stdin=text.encode(), environment={"LC_ALL": "C"})
    assert (code, out) == (1, text) or (code, out) == (0, text.replace("teh", "the"))


def test_a_reader_that_stops_reading_is_no_error(desk: Path) -> None:
    (desk / "a.txt").write_text("They saw teh tram.\n", "utf-8")
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as closed:
        done = subprocess.run(
            [*COMMAND, "check", "a.txt"], cwd=desk, stdout=closed, stderr=subprocess.PIPE, check=False, timeout=60
        )
    assert (done.returncode, done.stderr) == (141, b"")


def test_an_interrupted_run_ends_with_130_and_without_a_traceback(desk: Path) -> None:
    # A shell that starts these tests in the background has them ignore the signal, and a child inherits that.
    ignored = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        process = subprocess.Popen([*COMMAND, "check", "-"], cwd=desk, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    finally:
        signal.signal(signal.SIGINT, ignored)
    wait_until_reading(process.pid)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (130, b"")


def wait_until_reading(pid: int) -> None:
    """Until the process has loaded all it needs and waits for its standard input."""
    stat = Path(f"/proc/{pid}/stat")
    if not stat.exists():
        pytest.skip("needs /proc to see what a process waits for")
    maps = Path(f"/proc/{pid}/maps")
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        waiting = stat.read_text().rpartition(")")[2].split()[0] == "S"
        if waiting and "ahocorasick" in maps.read_text():
            return
        time.sleep(0.05)


def test_two_runs_at_once_on_an_empty_cache_agree(desk: Path, tmp_path: Path) -> None:
    (desk / "a.txt").write_text("teh tram\n", "utf-8")
    environment = {**os.environ, "COPYTASTER_CACHE_DIR": str(tmp_path / "cache")}
    runs = [
        subprocess.Popen([*COMMAND, "check", "a.txt"], cwd=desk, env=environment, stdout=subprocess.PIPE)
        for _ in range(2)
    ]
    outputs = {process.communicate(timeout=60)[0] for process in runs}
    assert len(outputs) == 1
    assert {process.returncode for process in runs} == {1}


def test_two_fixing_runs_at_once_leave_every_file_whole(desk: Path) -> None:
    names = [f"a{number}.txt" for number in range(30)]
    for name in names:
        (desk / name).write_text("They saw teh tram.\n" * 50, "utf-8")
    runs = [
        subprocess.Popen([*COMMAND, "check", "--fix", "."], cwd=desk, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    errors = b"".join(process.communicate(timeout=60)[1] for process in runs)
    assert b"Traceback" not in errors
    assert {(desk / name).read_text("utf-8") for name in names} == {"They saw the tram.\n" * 50}
    assert sorted(path.name for path in desk.iterdir()) == sorted(["copytaster.toml", *names])


def test_a_killed_run_leaves_every_file_old_or_new(desk: Path) -> None:
    old, new = "They saw teh tram.\n" * 500, "They saw the tram.\n" * 500
    names = [f"a{number:03}.txt" for number in range(60)]
    for name in names:
        (desk / name).write_text(old, "utf-8")
    process = subprocess.Popen([*COMMAND, "check", "--fix", "."], cwd=desk, stdout=subprocess.DEVNULL)
    deadline = time.monotonic() + 30
    while (desk / names[5]).read_text("utf-8") == old and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.005)
    process.kill()
    process.wait(60)
    texts = [(desk / name).read_text("utf-8") for name in names]
    assert set(texts) <= {old, new}
    assert new in texts
