"""From a plan on paper to a task finished late: dropped, assigned, given with its proof, extended, explained."""

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cchc_desktop.i18n import _
from cchc_desktop.store import Action
from cchc_desktop.ui.tasks.actions import Step
from tests.officer.tasks import TasksOfficer

if TYPE_CHECKING:
    from pathlib import Path

    from cchc_desktop.ui.desk import Desk

_PLAN = """ỦY BAN NHÂN DÂN
THÀNH PHỐ SÔNG HÀN
Số: 61/KH-UBND

KẾ HOẠCH
Kiểm soát thủ tục hành chính năm 2026

Sông Hàn, ngày 10 tháng 6 năm 2026

STT\tNội dung\tĐơn vị chủ trì\tThời gian
1\tBáo cáo kết quả giải quyết thủ tục hành chính\tUBND các phường, xã\tTrước ngày 05 hằng tháng
2\tTổ chức đối thoại với người dân\tUBND các phường, xã\tTrước 01/9/2026
"""


@pytest.mark.usefixtures("sheet")
def test_a_plan_is_followed_to_its_end_and_every_step_can_be_taken_back(
    newcomer: TasksOfficer, desk: "Desk", tmp_path: "Path"
) -> None:
    officer, store = newcomer, desk.store
    plan, proof = tmp_path / "ke-hoach-61.txt", tmp_path / "45-BC-UBND.pdf"
    plan.write_text(_PLAN, encoding="utf-8")
    proof.write_bytes(b"%PDF-1.4 45/BC-UBND")

    officer.drop(plan)
    officer.wait_for_reading()
    officer.page.enter_plan()
    assert officer.step is Step.LIST
    assert len(officer.titles) == 2
    monthly, once = (each.title for each in sorted(store.tasks.all(), key=lambda each: each.number))

    officer.choose(monthly, once)
    officer.write(_("Room of all"), "Trung tâm Phục vụ hành chính công")
    officer.write(_("Person of all"), "Nguyễn Văn An")
    officer.press(_("Assign them"))
    assert officer.column("Assigned to") == ["Nguyễn Văn An · Trung tâm Phục vụ hành chính công"] * 2

    officer.choose(monthly)
    officer.link("1.1.1")
    officer.take_offer()
    officer.answer((proof,))
    officer.press(_("Done, with a file…"))
    officer.wait_for_the_worker()
    sheet = store.sheets.of_year(2026)
    assert sheet is not None
    assert [each.name for each in store.evidence.of_sheet(sheet)["1.1.1"]] == [proof.name]
    assert [each.key for each in store.occurrences.all()[officer.task.id]] == ["2026-10"]

    officer.choose(once)
    officer.press(_("Extend…"))
    officer.write(_("Extended until"), "1009")
    officer.write(_("Reason for the extension"), "Thành phố cho lùi, 12/SNV-CCHC")
    officer.answer(True)
    officer.press(_("Extend"))
    assert officer.task.due == date(2026, 9, 10)

    officer.finish("1409", "46/BC-UBND")
    officer.write(_("Why it is late"), "Mưa bão, dời buổi đối thoại")
    assert officer.says(_("on {day}, late").format(day="14/9/2026"))
    assert officer.task.late_reason == "Mưa bão, dời buổi đối thoại"

    undone = []
    while store.undoable not in (None, Action.IMPORT_PLAN):
        undone.append(store.undoable)
        store.undo()
    assert undone == [
        Action.EDIT_TASK,
        Action.FINISH_TASK,
        Action.EXTEND_TASK,
        Action.GIVE_OCCURRENCE,
        Action.EDIT_TASK,
        Action.EDIT_TASKS,
    ]
    assert not any(task.person or task.criteria or task.finished or task.late_reason for task in store.tasks.all())
    assert store.occurrences.all() == {}
    assert store.tasks.extensions() == ()
    assert store.evidence.of_sheet(sheet) == {}
    assert officer.titles
    for _step in undone:
        store.redo()
    assert [task.late_reason for task in store.tasks.all() if task.finished] == ["Mưa bão, dời buổi đối thoại"]
    store.undo()
