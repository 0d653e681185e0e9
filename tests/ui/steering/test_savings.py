"""What can still be saved: chosen, tried on a copy, given as tasks."""

import itertools
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.deadlines import Deadline
from cchc_desktop.domain.rounds import Stage
from cchc_desktop.domain.tasks import Task
from tests.officer.steering import SteeringOfficer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_steps_stand_in_the_officers_units_the_best_for_a_day_first(officer: SteeringOfficer) -> None:
    officer.show("savings")
    rates = [float(row[5].replace(",", ".")) for row in officer.steps]
    assert rates == sorted(rates, reverse=True)
    initiative = next(row for row in officer.steps if row[1] == "1.5.1")
    words = "Thêm 1 sáng kiến được công nhận, áp dụng trong năm – Số sáng kiến được công nhận, áp dụng trong năm"
    assert initiative[1:] == ("1.5.1", words, "+0,5", "2", "0,25", "31/12/2026", "")


def test_what_is_lost_for_good_says_why(officer: SteeringOfficer) -> None:
    officer.show("savings")
    assert officer.lost[0][:3] == ("1.1.1", "Thời gian ban hành Kế hoạch CCHC năm", "−0,25")
    assert officer.lost[0][3] == "Ban hành 15/02/2026, mốc 31/01/2026 đã qua."
    assert "Không liệt kê vì do điều tra xã hội học quyết định: 8.1.1, 8.2.1" in officer.words


def test_space_and_the_mouse_tick_and_one_leaf_has_one_step(officer: SteeringOfficer) -> None:
    officer.show("savings")
    officer.tick("1.2.1", "thêm 1 ")
    assert officer.ticked == ["1.2.1"]
    assert officer.plan == "Đã chọn 1 việc · 2 ngày công · +0,25 điểm → 3 điểm"
    officer.click_tick("1.2.1", "thêm 2 ")
    assert officer.plan.startswith("Đã chọn 1 việc · 4 ngày công · +0,5 điểm")
    officer.tick("1.2.1", "thêm 2 ")
    assert officer.ticked == []
    assert officer.plan.startswith("Đánh dấu từng việc")


def test_the_best_set_keeps_to_the_limit(officer: SteeringOfficer) -> None:
    officer.show("savings")
    officer.mark_best("10")
    assert officer.ticked
    days = int(officer.plan.split(" · ")[1].split()[0])
    assert days <= 10
    officer.mark_best("0")
    assert officer.ticked == []


def test_an_effort_typed_over_changes_the_plan(officer: SteeringOfficer) -> None:
    officer.show("savings")
    officer.type_effort("1.5.1", "15")
    assert officer.effort("1.5.1") == "15"
    officer.tick("1.5.1")
    assert "15 ngày công" in officer.plan


def test_an_effort_typed_is_kept_taken_back_and_told(qtbot: "QtBot", officer: SteeringOfficer) -> None:
    officer.show("savings")
    usual = officer.effort("1.5.1")
    officer.type_effort("1.5.1", "15")
    later = SteeringOfficer(qtbot, officer.desk)
    later.show("savings")
    assert later.effort("1.5.1") == "15"
    later.close()
    line = officer.desk.store.log.entries(1)[0]
    assert (line.action, line.subject, line.new) == ("Sửa số ngày công", "Việc để thêm điểm: 1.5.1 · 2026", "đã thêm")
    officer.desk.store.undo()
    assert officer.effort("1.5.1") == usual


def test_efforts_and_ticks_stay_with_their_steps_when_the_figures_change(officer: SteeringOfficer) -> None:
    officer.show("savings")
    officer.type_effort("1.1.3", "9", "thêm 9")
    officer.tick("1.1.3", "thêm 9")
    sheet = officer.desk.store.sheets.of_year(2026)
    assert sheet is not None
    officer.desk.store.answers.set(sheet, "1.1.3", Answer(done=Decimal(33), due=Decimal(39)))
    officer.wait()
    assert officer.effort("1.1.3", "thêm 6") == "9"
    assert officer.ticked == ["1.1.3"]


def test_words_are_no_effort(officer: SteeringOfficer) -> None:
    officer.show("savings")
    row = officer.select("1.5.1")
    model = officer.page.savings.steps.model()
    place = model.index(officer.page.savings.steps.currentIndex().row(), 4)
    for text in ("", "ba", "-3", "9999", "²"):
        assert not model.setData(place, text)
    assert officer.effort("1.5.1") == str(row.days)


def test_trying_another_answer_shows_the_new_total_and_saves_nothing(officer: SteeringOfficer) -> None:
    officer.show("savings")
    sheet = officer.desk.store.sheets.of_year(2026)
    assert sheet is not None
    before = officer.desk.store.answers.of(sheet)
    assert officer.total == "Tổng 2,75"
    officer.select("1.1.3")
    officer.enter("39", "39")
    assert officer.total == "Tổng 2,75 → 5,25 (+2,5)"
    assert officer.changes.startswith("1.1.3: 0 → 2,5")
    assert officer.desk.store.answers.of(sheet) == before
    officer.drop_trial()
    assert officer.total == "Tổng 2,75"
    assert officer.news == "Đã bỏ bản thử; số liệu không thay đổi."


def test_any_criterion_can_be_tried_and_the_chosen_steps_together(officer: SteeringOfficer) -> None:
    officer.show("savings")
    officer.try_leaf("3.2.3")
    officer.enter("12")
    assert officer.changes == "3.2.3: 0 → 1,5 (+1,5)"
    officer.tick("1.5.1")
    officer.try_chosen()
    assert "1.5.1: 1 → 1,5 (+0,5)" in officer.changes
    officer.mark_best("200")
    officer.try_chosen()
    assert officer.changes.splitlines()[-1].startswith("và ")


def test_what_is_entered_for_good_leaves_the_trial(officer: SteeringOfficer) -> None:
    officer.show("savings")
    officer.tick("1.5.1")
    officer.try_chosen()
    sheet = officer.desk.store.sheets.of_year(2026)
    assert sheet is not None
    officer.desk.store.answers.set(sheet, "1.5.1", Answer(count=2))
    officer.wait()
    assert officer.total == "Tổng 3,25"


def test_enter_leads_into_the_copy_and_esc_back(officer: SteeringOfficer) -> None:
    officer.show("savings")
    officer.select("1.1.3")
    officer.press(Qt.Key.Key_Return)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Nhiệm vụ hoàn thành"
    officer._qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is officer.page.savings.steps


def test_one_press_makes_tasks_and_one_takes_them_back(officer: SteeringOfficer) -> None:
    officer.show("savings")
    officer.tick("1.5.1")
    officer.tick("1.2.1", "thêm 2 ")
    officer.make_tasks()
    tasks = {task.criteria: task for task in officer.desk.store.tasks.all()}
    assert set(tasks) == {("1.5.1",), ("1.2.1",)}
    one = tasks[("1.5.1",)]
    assert one.title.startswith("Thêm 1 sáng kiến được công nhận, áp dụng trong năm (tiêu chí 1.5.1 ")
    assert (str(one.due), one.deliverable, one.confirmed) == ("2026-12-31", "QĐ công nhận", True)
    assert officer.news == "Đã tạo nhiệm vụ: 2"
    assert {row[1] for row in officer.steps if row[7] == "đã giao"} == {"1.5.1", "1.2.1"}
    officer.make_tasks()
    assert officer.news == "Việc này đã có nhiệm vụ."
    officer.desk.store.undo()
    assert officer.desk.store.tasks.all() == ()
    assert not any(row[7] for row in officer.steps)


def test_without_a_tick_the_step_in_front_becomes_the_task(officer: SteeringOfficer) -> None:
    officer.show("savings")
    officer.select("1.5.1")
    officer.make_tasks()
    assert [task.criteria for task in officer.desk.store.tasks.all()] == [("1.5.1",)]


def test_a_link_leads_to_the_steps_of_a_criterion(officer: SteeringOfficer) -> None:
    officer.page.open_at("1.5.1")
    assert officer.page.view == "savings"
    assert officer.page.savings.trying.code == "1.5.1"
    officer.page.open_at("view:comparison")
    assert officer.page.view == "comparison"


def test_rows_are_copied_as_excel_takes_them(officer: SteeringOfficer) -> None:
    officer.show("savings")
    officer.select("1.5.1")
    officer.page.savings.steps.copy()
    assert "1.5.1\tThêm 1 sáng kiến" in QApplication.clipboard().text()


def test_everything_is_sorted_by_its_value(officer: SteeringOfficer) -> None:
    officer.show("savings")
    officer.page.savings.steps.sortByColumn(3, Qt.SortOrder.DescendingOrder)
    gains = [float(row[3].replace(",", ".")) for row in officer.steps]
    assert gains == sorted(gains, reverse=True)


def test_what_is_left_over_from_another_year_is_not_given_in_this_one(officer: SteeringOfficer) -> None:
    left = Task(0, "Nộp báo cáo năm 2025", Deadline("", None), due=date(2025, 12, 31), criteria=("1.2.1",))
    officer.desk.store.tasks.add(left)
    officer.show("savings")
    assert {row[7] for row in officer.steps} == {""}
    officer.tick("1.2.1", "thêm 1 ")
    officer.make_tasks()
    assert officer.news.startswith("Đã tạo nhiệm vụ: 1")
    assert {row[1] for row in officer.steps if row[7] == "đã giao"} == {"1.2.1"}


def test_of_a_published_result_no_tasks_are_made(officer: SteeringOfficer) -> None:
    sheet = officer.desk.store.sheets.of_year(2026)
    assert sheet is not None
    officer.show("savings")
    for stage in (Stage.SUBMITTED, Stage.SETTLED, Stage.VERIFYING):
        sheet = officer.desk.store.sheets.advance(sheet, stage)
    officer.wait()
    assert "chỉ còn giải trình" in officer.words
    assert officer.page.make.isVisible()
    officer.desk.store.sheets.advance(sheet, Stage.PUBLISHED)
    officer.wait()
    assert "Kết quả năm đã công bố" in officer.words
    assert not officer.page.make.isVisible()


def test_in_a_low_narrow_window_nothing_is_squeezed_over_another(officer: SteeringOfficer) -> None:
    officer.show("savings")
    officer.page.resize(620, 330)
    QApplication.processEvents()
    view = officer.page.savings
    parts = (view.plan.limit, view.plan.best, view.plan.words, view.steps, view.lost_title, view.lost)
    inside = view.steps.parentWidget()
    assert inside is not None
    places = [QRect(part.mapTo(inside, QPoint(0, 0)), part.size()) for part in parts]
    for above, below in itertools.combinations(places, 2):
        assert not above.intersects(below)
    assert view.plan.words.height() >= view.plan.words.heightForWidth(view.plan.words.width())
    assert view.plan.best.height() >= view.plan.best.sizeHint().height()
