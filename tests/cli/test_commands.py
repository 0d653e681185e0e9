"""What the commands print: one JSON object, or one sentence and 2."""

import json
import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from cchc_desktop import app, paths
from cchc_desktop.cli import main

PLAN = paths.resources() / "sample" / "ke-hoach.txt"


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, object]:
    assert main(words) == 0
    out, err = capsys.readouterr()
    assert err == ""
    answer = json.loads(out)
    assert isinstance(answer, dict)
    return answer


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    return err


def test_a_deadline_is_read_with_everything_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    answer = printed(capsys, "read-deadline", "Quý III/2021", "--year", "2021", "--json")
    assert (answer["kind"], answer["start"], answer["end"]) == ("quarter", "2021-07-01", "2021-09-30")


def test_a_plan_is_read_with_its_own_facts_and_every_task(capsys: pytest.CaptureFixture[str]) -> None:
    answer = printed(capsys, "read-plan", str(PLAN), "--json")
    document, tasks = answer["document"], answer["tasks"]
    assert isinstance(document, dict)
    assert isinstance(tasks, list)
    assert (document["number"], document["date"]) == ("219/KH-UBND", "2026-06-28")
    assert len(tasks) == 34
    assert tasks[1]["deadline"]["end"] == "2026-08-31"


def test_a_file_that_is_no_plan_is_one_sentence(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert "không" in refused(capsys, "read-plan", str(tmp_path / "không có.docx"), "--json")


def test_a_report_of_the_sample_is_written_and_described(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = tmp_path / "bao-cao.pdf"
    answer = printed(capsys, "report", "--sample", "--period", "2026-q3", "--out", str(out), "--json")
    assert answer["file"] == str(out)
    assert answer["period"] == "2026-Q3"
    assert isinstance(answer["pages"], int)
    assert answer["pages"] > 2
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--sample", "--period", "quý ba", "--out", "a.pdf"), "kỳ báo cáo"),
        (("--sample", "--period", "2026-Q3", "--out", "a.xyz"), ".pdf"),
        (("--folder", "khong-co", "--period", "2026-Q3", "--out", "a.pdf"), "chưa có dữ liệu"),
    ],
)
def test_a_report_that_cannot_be_written_says_why(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert said in refused(capsys, "report", *words)


def test_words_that_are_no_command_are_refused_in_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["report"])
    assert left.value.code == 2
    assert capsys.readouterr().err.startswith("Lệnh viết chưa đúng hoặc thiếu: ")


def test_without_a_screen_the_window_gives_way_to_the_main_job(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.chdir(tmp_path)
    assert main(["--or-report"]) == 0
    assert (tmp_path / "build" / "bao-cao-phuong-mau.pdf").is_file()
    assert "bao-cao-phuong-mau.pdf" in capsys.readouterr().out
    assert main([]) == 2


def test_every_page_becomes_a_picture_of_the_size_asked_for(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    answer = printed(capsys, "screenshots", "--out", str(tmp_path), "--size", "1366x768", "--json")
    files = answer["files"]
    assert isinstance(files, list)
    assert len(files) > 10
    assert {(QImage(file).width(), QImage(file).height()) for file in files} == {(1366, 768)}


def test_a_program_without_a_console_starts_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", None)
    monkeypatch.setattr("sys.stderr", None)
    monkeypatch.setattr("cchc_desktop.cli.window.run", lambda _arguments: 0)
    assert main([]) == 0


def test_the_window_works_in_the_folder_named_or_on_a_throw_away_sample(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[tuple[Path, bool]] = []

    def begin(start: app.Start) -> int:
        started.append((start.paths.sample if start.sample else start.paths.data, start.sample))
        return 0

    monkeypatch.setattr("cchc_desktop.app.run", begin)
    assert main(["--folder", str(tmp_path / "phường")]) == 0
    assert main(["--sample"]) == 0
    (folder, sample), (thrown_away, throw_away) = started
    assert (folder, sample) == (tmp_path / "phường", False)
    assert throw_away
    assert not thrown_away.parent.exists()


def test_python_m_is_the_same_program(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["cchc-desktop", "read-deadline", "Tháng 8", "--year", "2026", "--json"])
    with pytest.raises(SystemExit) as left:
        runpy.run_module("cchc_desktop", run_name="__main__")
    assert left.value.code == 0
    assert json.loads(capsys.readouterr().out)["end"] == "2026-08-31"


def _run(*words: str | bytes, out: int = subprocess.PIPE) -> subprocess.CompletedProcess[bytes]:
    """The program as its own process, whose output goes to `out`."""
    command = [sys.executable, "-m", "cchc_desktop", *words]
    return subprocess.run(command, stdout=out, stderr=subprocess.PIPE, check=False)


def test_bytes_that_are_no_letters_still_end_in_one_json_object() -> None:
    done = _run("read-deadline", b"Qu\xff I", "--year", "2026")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["text"] == "Qu\udcff I"


def test_who_stops_listening_is_no_trouble() -> None:
    listening, speaking = os.pipe()
    os.close(listening)
    done = _run("score", "mau-a", "{}", out=speaking)
    os.close(speaking)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only some systems have a place that is always full")
def test_an_answer_that_finds_no_room_is_said_in_one_sentence() -> None:
    with Path("/dev/full").open("wb") as full:
        done = _run("read-deadline", "Quý I", "--year", "2026", out=full.fileno())
    assert (done.returncode, done.stderr.decode()) == (2, "Không ghi được kết quả ra nơi nhận.\n")
