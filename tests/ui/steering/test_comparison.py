"""Years and rounds side by side."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from cchc_desktop.domain.answers import Answer
from cchc_desktop.exchange.indicator_sets import load
from cchc_desktop.ui import theme
from tests.officer.steering import SteeringOfficer


def test_the_last_results_of_two_years_are_compared_at_first(officer: SteeringOfficer) -> None:
    officer.show("comparison")
    assert officer.offered == ["2025 · tự chấm", "2025 · thẩm định lần 1", "2026 · tự chấm"]
    assert officer.compared == ["2025 · thẩm định lần 1", "2026 · tự chấm"]
    assert officer.comparison["1.4.2"] == (
        "      Mức độ đa dạng hình thức",
        "0,5/1 (50%)",
        "1/1 (100%)",
        "+50\N{NO-BREAK SPACE}%",
    )
    assert officer.comparison["1.5.1"][1:] == ("–", "1/1,5 (66,67%)", "–")
    assert "Thay đổi nhiều nhất: 1.1.3 −100 % · 1.1.1 −50 % · 1.4.2 +50 %" in officer.words


def test_rounds_of_one_year_stand_side_by_side(officer: SteeringOfficer) -> None:
    officer.show("comparison")
    officer.compare("2026 · tự chấm")
    assert "Chọn từ hai đến bốn phiếu." in officer.words
    officer.compare("2025 · tự chấm")
    assert officer.compared == ["2025 · tự chấm", "2025 · thẩm định lần 1"]
    assert officer.comparison["1.4.2"][1:] == ("1/1 (100%)", "0,5/1 (50%)", "−50\N{NO-BREAK SPACE}%")
    officer.compare("2026 · tự chấm")
    assert len(officer.comparison["1.4.2"]) == 5


def test_the_chart_says_its_figures_in_words(officer: SteeringOfficer) -> None:
    officer.show("comparison")
    said = officer.chart.split("; ")
    assert said == ["I. Công tác chỉ đạo, điều hành CCHC: 25 %, 19,64 %"]


def test_enter_on_a_row_goes_to_the_score_sheet(officer: SteeringOfficer) -> None:
    officer.show("comparison")
    table = officer.page.comparison.table
    assert table is not None
    table.choose("1.4.2")
    officer._qtbot.keyClick(table, Qt.Key.Key_Return)
    assert officer.sent_to == [("scoring", "1.4.2")]


def test_a_fifth_takes_the_place_of_the_first(officer: SteeringOfficer) -> None:
    store = officer.desk.store
    for year in (2022, 2023, 2024):
        store.sheets.create(year, replace(load("mau-a"), year=year))
    officer.show("comparison")
    for year in (2022, 2023):
        officer.compare(f"{year} · tự chấm")
    assert len(officer.compared) == 4
    officer.compare("2024 · tự chấm")
    assert officer.compared[0] == "2023 · tự chấm"
    assert len(officer.compared) == 4


def test_another_set_is_read_through_its_mapping(officer: SteeringOfficer) -> None:
    store = officer.desk.store
    first = store.sets.add(load("mau-a"))
    renamed = replace(load("mau-a"), code="moi", title="Bộ mới")
    second = store.sets.add(renamed, replaces=first.id, mapping={"1.4.2": "1.4.1"})
    third = store.sets.add(renamed, replaces=second.id, mapping={"1.4.1": "1.5.1"})
    old = store.sheets.create(2023, replace(load("mau-a"), year=2023), first.id)
    store.answers.set(old, "1.4.2", Answer(ticked=(0,)))
    new = store.sheets.create(2024, replace(renamed, year=2024), third.id)
    store.answers.set(new, "1.5.1", Answer(count=2))
    officer.show("comparison")
    for title in ("2025 · thẩm định lần 1", "2026 · tự chấm", "2023 · tự chấm", "2024 · tự chấm"):
        officer.compare(title)
    assert officer.comparison["1.5.1"][1:] == ("0,25/1 (25%)", "1,5/1,5 (100%)", "+75\N{NO-BREAK SPACE}%")


@pytest.mark.parametrize("width", [420, 900, 1600])
def test_the_chart_can_be_painted_at_any_width(officer: SteeringOfficer, width: int) -> None:
    officer.show("comparison")
    officer.page.resize(width, 600)
    assert not officer.page.grab().isNull()


def test_nothing_to_compare_is_said(newcomer: SteeringOfficer) -> None:
    newcomer.desk.store.sheets.create(2026, load("mau-a"))
    newcomer.wait()
    newcomer.show("comparison")
    assert newcomer.offered == ["2026 · tự chấm"]
    assert "Chọn từ hai đến bốn phiếu." in newcomer.words
    newcomer.compare("2026 · tự chấm")
    assert newcomer.comparison == {}


def test_a_sheet_still_being_scored_says_how_far_it_has_come(officer: SteeringOfficer) -> None:
    officer.show("comparison")
    assert "2026 · tự chấm: 2,75/100 điểm, 2,75 % – Yếu · Đã chấm 5/45" in officer.words


def test_large_letters_leave_every_column_of_two_sheets_in_sight(officer: SteeringOfficer) -> None:
    officer.page.resize(735, 430)  # what a window of 1366 × 768 leaves at 150 %
    officer.show("comparison")
    table = officer.page.comparison.table
    assert table is not None
    assert not table.horizontalScrollBar().maximum()
    officer.page.resize(720, 430)  # and the bar beside a longer list takes
    officer.show("savings")
    QApplication.processEvents()  # the bar beside both tables has come
    assert not officer.page.savings.lost.horizontalScrollBar().maximum()


def test_no_head_takes_a_third_line_however_narrow_the_table(officer: SteeringOfficer) -> None:
    officer.show("comparison")
    officer.wait()
    table = officer.page.comparison.table
    assert table is not None
    font = QFont(table.horizontalHeader().font())
    font.setBold(True)
    letters = QFontMetrics(font)
    for width in (300, 900):
        table.resize(width, 400)
        for column in table.columns.shown:
            words = str(table.model().headerData(column, Qt.Orientation.Horizontal))
            room = QRect(0, 0, table.columnWidth(column) - 2 * theme.unit(), 0)
            needed = letters.boundingRect(room, Qt.TextFlag.TextWordWrap.value, words)
            assert needed.height() < 3 * letters.height(), words
            assert needed.width() <= room.width(), words
