"""The small parts: text in cells, chips that wrap, criteria found, documents named."""

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPushButton, QWidget

from cchc_desktop.domain.plans import PlanDocument
from cchc_desktop.ui.flow import Flow
from cchc_desktop.ui.tables.two_lines import clipped
from cchc_desktop.ui.tasks.criterion_search import found
from cchc_desktop.ui.tasks.plan_words import plan_name, plan_words
from cchc_desktop.ui.tips import tip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

CRITERIA = {"1": "Chỉ đạo", "1.1": "Kế hoạch CCHC", "1.2": "Báo cáo", "11": "Kế hoạch tài chính"}


def test_text_is_broken_at_a_word_and_elided_on_the_second_line(dressed: "QApplication") -> None:
    lines = clipped("Rà soát thủ tục hành chính tại bộ phận một cửa của phường", dressed.font(), 140)
    assert len(lines) == 2
    assert lines[0] in "Rà soát thủ tục hành chính"
    assert lines[1].endswith("…")
    assert clipped("Ngắn", dressed.font(), 140) == ("Ngắn",)


def test_a_word_wider_than_the_cell_is_elided_too(dressed: "QApplication") -> None:
    assert clipped("30/11/2026 hằng quý", dressed.font(), 40)[0].endswith("…")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(text=st.text(max_size=300), width=st.integers(1, 400))
def test_any_text_fits_two_lines(dressed: "QApplication", text: str, width: int) -> None:
    assert len(clipped(text, QFont(dressed.font()), width)) <= 2


def test_chips_go_on_below_where_there_is_no_room(dressed: "QApplication", qtbot: "QtBot") -> None:
    row = QWidget()
    qtbot.addWidget(row)
    flow = Flow(row, 4)
    for words in ("Một", "Hai", "Ba"):
        flow.addWidget(QPushButton(words))
    wide, narrow = flow.heightForWidth(2000), flow.heightForWidth(100)
    assert narrow > wide == flow.sizeHint().height()
    assert flow.hasHeightForWidth()
    assert not flow.expandingDirections()
    row.resize(100, narrow)
    row.show()
    places = {button.y() for button in row.findChildren(QPushButton)}
    assert len(places) > 1
    taken = flow.takeAt(0)
    assert taken is not None
    assert flow.count() == 2
    assert flow.takeAt(9) is None


def test_criteria_are_found_by_code_first_and_then_by_words() -> None:
    assert found("1", CRITERIA, ()) == ("1", "1.1", "1.2", "11")
    assert found("1.", CRITERIA, ("1.1",)) == ("1.2",)
    assert found("ke hoach", CRITERIA, ()) == ("1.1", "11")
    assert found("  ", CRITERIA, ()) == ()


def test_a_document_is_named_by_the_shortest_that_names_it() -> None:
    assert plan_words(PlanDocument("57/KH-UBND", date(2026, 1, 12))) == "57/KH-UBND · 12/01/2026"
    assert plan_name(PlanDocument(title="Cải cách " * 20)).endswith("…")
    assert plan_name(PlanDocument(kind="Kế hoạch")) == "Kế hoạch"
    assert plan_words(PlanDocument()) == plan_name(PlanDocument())


def test_a_tooltip_never_reads_markup() -> None:
    assert tip("<b>&\ndòng hai") == "<qt>&lt;b&gt;&amp;<br>dòng hai</qt>"
    assert tip("") == ""
