"""Lines that several files of a run hold."""

from pathlib import Path

from copytaster.cli.line_counts import count_lines

PROSE = "The council of {} voted for a tram to the harbour." + " It will cost 40 million euros." * 6


def write(folder: Path, name: str, *lines: str) -> str:
    path = folder / name
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


def test_lines_of_several_files_are_counted_once_a_file(tmp_path: Path) -> None:
    towns = ("Halden", "Lund", "Inland")
    paths = [write(tmp_path, f"{town}.txt", PROSE.format(town), " Our paper ", "Our paper", town) for town in towns]
    assert count_lines(paths) == {"Our paper": 3}


def test_another_edition_of_an_article_is_not_counted(tmp_path: Path) -> None:
    paths = [write(tmp_path, f"{number}.txt", PROSE.format("Halden"), "Our paper") for number in range(4)]
    assert count_lines(paths) == {}


def test_files_that_cannot_be_read_are_left_out(tmp_path: Path) -> None:
    paths = [str(tmp_path / "none.txt"), write(tmp_path, "a.txt", "One"), write(tmp_path, "b.txt", "One")]
    assert count_lines(paths) == {"One": 2}
