"""The permanent log on screen: searched, filtered, copied, taken along."""

import csv
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cchc_desktop.files import FileError
from cchc_desktop.store import LogEntry
from cchc_desktop.ui.settings.log_file import table
from cchc_desktop.ui.settings.log_model import SORT_ROLE, LogFilter, LogModel
from tests.officer.answers import ScriptedAsk
from tests.officer.settings import SettingsOfficer

NOON = datetime(2026, 9, 15, 12, 0).astimezone()


def entry(subject: str, minutes: int = 0, old: str = "", new: str = "") -> LogEntry:
    return LogEntry(NOON + timedelta(minutes=minutes), "huong", "Nhập kết quả", subject, "Kết quả", old, new)


def test_a_change_is_there_with_who_when_and_from_which_to_which(officer: SettingsOfficer) -> None:
    officer.fill("signatory", "Nguyễn Thị Hương")
    officer.fill("signatory", "Trần Văn Đức")
    when, who, action, subject, field, old, new = officer.log_rows[0]
    assert when == "15/9/2026 10:00"
    assert who
    assert action == "Sửa thông tin đơn vị"
    assert "UBND phường Hoàng Mai" in subject
    assert (field, old, new) == ("Người ký", "Nguyễn Thị Hương", "Trần Văn Đức")


def test_it_is_found_without_accents_and_counted(officer: SettingsOfficer) -> None:
    officer.fill("signatory", "Trần Văn Đức")
    everything = len(officer.log_rows)
    officer.search_log("duc tran")
    assert len(officer.log_rows) == 1
    assert officer.log.count.text() == "1 thay đổi"
    assert everything > 1


def test_days_bound_it_and_an_emptied_day_does_not(officer: SettingsOfficer) -> None:
    everything = len(officer.log_rows)
    officer.log_between("16/9", "")
    assert officer.log_rows == []
    officer.log_between("", "15/9")
    assert len(officer.log_rows) == everything
    officer.log_between("1/9", "14/9/2026")
    assert officer.log_rows == []


def test_a_report_s_section_has_its_title_there(officer: SettingsOfficer) -> None:
    officer.desk.store.reports.write_words("2026-Q3", "proposals", "Đề nghị tập huấn.")
    officer.desk.store.reports.write_words("2026-Q3", "opening", "Thực hiện kế hoạch:")
    subjects = [row[3] for row in officer.log_rows[:2]]
    assert subjects[0].endswith("Lời mở đầu")
    assert subjects[1].endswith("KIẾN NGHỊ, ĐỀ XUẤT")


def test_the_row_in_front_stands_below_with_every_word_and_can_be_copied(officer: SettingsOfficer) -> None:
    long = "Đề nghị " + "rất dài " * 60
    officer.desk.store.reports.write_words("2026-Q3", "proposals", long)
    assert f"Mới: {long.strip()}" in officer.select_log(0)
    copied = officer.copy_log()
    assert copied.count("\t") == 6
    assert "\n" not in copied


def test_it_is_taken_along_as_a_table_that_excel_reads(
    officer: SettingsOfficer, ask: ScriptedAsk, tmp_path: Path
) -> None:
    officer.fill("signatory", "=1+1")
    ask.next(tmp_path / "nhật ký")
    officer.export_log()
    path = tmp_path / "nhật ký.csv"
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert rows[0][:3] == ["Lúc", "Ai", "Việc đã làm"]
    assert rows[1][-1] == "'=1+1"
    assert str(path) in officer.news
    ask.next(None)
    officer.export_log()


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1+cmd", "@a", "\t=1", "\r=1"])
def test_no_cell_acts_as_a_formula(cell: str) -> None:
    assert next(csv.reader(table((("ô", cell),)).decode("utf-8-sig").splitlines(keepends=True))) == ["ô", f"'{cell}"]


def test_a_table_that_can_t_be_written_is_said_in_a_sentence(
    officer: SettingsOfficer, ask: ScriptedAsk, tmp_path: Path, qtbot: QtBot
) -> None:
    taken = tmp_path / "taken.csv"
    (taken / "inside").mkdir(parents=True)
    ask.next(taken)
    with qtbot.captureExceptions() as caught:
        officer.export_log()
    assert isinstance(caught[0][1], FileError)
    assert list(tmp_path.glob("*.partial")) == []


def test_columns_can_be_hidden_and_stay_hidden(officer: SettingsOfficer) -> None:
    officer.hide_log_column("Ai")
    assert officer.log.table.isColumnHidden(1)
    officer.choose("Đơn vị")
    assert officer.desk.habits.layout("settings_log") is not None


def test_it_sorts_as_vietnamese_and_by_moments(officer: SettingsOfficer) -> None:
    officer.fill("signatory", "Đức")
    officer.fill("signatory", "Dũng")
    officer.fill("signatory", "Ân")
    officer.sort_log(6)
    names = [row[6] for row in officer.log_rows if row[6] in {"Đức", "Dũng", "Ân"}]
    assert names == ["Ân", "Dũng", "Đức"]
    officer.sort_log(0)
    assert officer.log_rows


def test_the_latest_come_first_and_earlier_ones_on_demand(officer: SettingsOfficer) -> None:
    assert not officer.log.more.isVisible()
    officer.log.limit = 2
    officer.fill("signatory", "Một")
    officer.fill("signatory", "Hai")
    shown = len(officer.log_rows)
    assert officer.log.more.isVisible()
    officer.log.more.click()
    assert len(officer.log_rows) > shown


def test_the_log_is_a_sound_model(dressed: object, qtmodeltester: ModelTester) -> None:
    model = LogModel()
    model.show((entry("1.1.3 · 2026", 2, "a", "b\nc"), entry("2026-Q3 · plan", 1)), {"plan": "Kế hoạch"})
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    seen = LogFilter(model)
    qtmodeltester.check(seen)  # type: ignore[no-untyped-call]
    assert model.index(1, 3).data() == "2026-Q3 · Kế hoạch"
    assert model.index(0, 6).data() == "b c"
    assert model.index(0, 0).data(SORT_ROLE) > model.index(1, 0).data(SORT_ROLE)
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0
