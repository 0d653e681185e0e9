"""A plan on its way in: read, checked, corrected, entered, taken back."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from cchc_desktop.domain.deadlines import Kind, read_deadline
from cchc_desktop.domain.plans import Plan, PlanDocument, PlannedTask
from cchc_desktop.exchange.progress import Cancelled
from cchc_desktop.i18n import _
from cchc_desktop.store import Action
from cchc_desktop.ui.background import Watch
from cchc_desktop.ui.tasks import plan_reading
from cchc_desktop.ui.tasks.actions import Step
from cchc_desktop.ui.tasks.plan_import_cells import TITLES
from tests.officer.tasks import TasksOfficer


def _entered(officer: TasksOfficer) -> dict[str, str]:
    return {task.number: task.title for task in officer.desk.store.tasks.all()}


def test_a_plan_of_34_tasks_is_corrected_entered_taken_back_and_entered_again(
    newcomer: TasksOfficer, plan_file: Path
) -> None:
    newcomer.read(plan_file)
    assert len(newcomer.draft.taken) == 34
    newcomer.correct("2", "Task", "Tự kiểm tra công tác CCHC tại phường")
    newcomer.correct("9", "Deadline in words", "Trước 20/10/2026")
    newcomer.tick("24")
    newcomer.press(_("Take in {count} tasks").format(count=33))
    assert newcomer.news == _("{count} tasks taken in from {plan}").format(count=33, plan="57/KH-UBND")
    assert newcomer.step is Step.LIST
    entered = _entered(newcomer)
    assert len(entered) == 33
    assert entered["2"] == "Tự kiểm tra công tác CCHC tại phường"
    assert "24" not in entered
    corrected = next(task for task in newcomer.desk.store.tasks.all() if task.number == "9")
    assert (corrected.due, corrected.deadline.text) == (date(2026, 10, 20), "Trước 20/10/2026")

    newcomer.take_back()
    assert newcomer.desk.store.tasks.all() == ()
    assert newcomer.desk.store.plans.all() == ()
    newcomer.desk.store.redo()
    assert _entered(newcomer) == entered


def test_an_entered_plan_keeps_its_facts_its_sources_and_its_file(newcomer: TasksOfficer, plan_file: Path) -> None:
    newcomer.read(plan_file)
    newcomer.page.enter_plan()
    (plan,) = newcomer.desk.store.plans.all()
    assert plan.document.number == "57/KH-UBND"
    assert plan.document.date == date(2026, 1, 12)
    assert plan.file is not None
    assert newcomer.desk.store.evidence.path(plan.file).read_bytes() == plan_file.read_bytes()
    task = next(task for task in newcomer.desk.store.tasks.all() if task.number == "7")
    assert "Rà soát văn bản quy phạm pháp luật" in task.source_text
    assert task.plan_id == plan.id
    assert newcomer.documents[1] == "57/KH-UBND · 12/01/2026"


def test_facts_of_the_document_are_put_right_before_it_enters(newcomer: TasksOfficer, plan_file: Path) -> None:
    newcomer.read(plan_file)
    newcomer.write(_("Document number"), "57/KH-UBND-2026")
    newcomer.write(_("Subject"), "Kế hoạch  CCHC")
    newcomer.page.enter_plan()
    (plan,) = newcomer.desk.store.plans.all()
    assert (plan.document.number, plan.document.title) == ("57/KH-UBND-2026", "Kế hoạch CCHC")


def test_another_date_of_the_document_reads_the_deadlines_again(newcomer: TasksOfficer, plan_file: Path) -> None:
    newcomer.read(plan_file)
    assert newcomer.row("32").due == date(2026, 11, 30)
    newcomer.write(_("Subject"), "Cải cách hành chính")
    newcomer.write(_("Date of the document"), "12/01/2027")
    assert newcomer.row("32").due == date(2027, 11, 30)
    assert newcomer.row("1").due == date(2026, 1, 31)
    assert newcomer.row("1").unsure
    newcomer.stand_on("1", "Task")
    assert "12/01/2027" in newcomer.row_doubts


def test_what_a_person_has_settled_is_not_read_again(newcomer: TasksOfficer, plan_file: Path) -> None:
    newcomer.read(plan_file)
    newcomer.correct("32", "Understood as", "15/12/2026")
    newcomer.write(_("Subject"), "")
    newcomer.write(_("Date of the document"), "12/01/2027")
    assert newcomer.row("32").due == date(2026, 12, 15)


def test_the_row_under_the_keyboard_shows_its_source_and_doubts(newcomer: TasksOfficer, plan_file: Path) -> None:
    newcomer.read(plan_file)
    newcomer.stand_on("32", "Task")
    assert "Triển khai nền tảng họp không giấy tờ" in newcomer.source
    assert newcomer.row_doubts == _("The words name no year; the program took the document's.")
    newcomer.press(_("The reading is right"))
    assert newcomer.row_doubts == ""
    assert not newcomer.row("32").unsure


def test_unsure_rows_are_counted_and_shown_alone(newcomer: TasksOfficer, plan_file: Path) -> None:
    newcomer.read(plan_file)
    assert newcomer.chip_words("unsure").endswith(" 1")
    newcomer.chip("unsure")
    assert newcomer.row_numbers == ["32"]
    newcomer.chip("all")
    assert len(newcomer.row_numbers) == 34


def test_a_missing_lead_is_named_until_it_is_typed(newcomer: TasksOfficer, plan_file: Path, tmp_path: Path) -> None:
    text = plan_file.read_text(encoding="utf-8").replace(
        "Công bố danh mục văn bản hết hiệu lực năm 2025\tSở Tư pháp", "Công bố danh mục\t"
    )
    file = tmp_path / "thiếu chủ trì.txt"
    file.write_text(text, encoding="utf-8")
    newcomer.read(file)
    assert newcomer.row("10").unsure
    newcomer.correct("10", "Lead", "Sở Tư pháp; Sở Nội vụ")
    assert newcomer.row("10").planned.leads == ("Sở Tư pháp", "Sở Nội vụ")
    assert not newcomer.row("10").unsure


def test_only_what_binds_the_ward_is_taken_when_that_is_wished(newcomer: TasksOfficer, plan_file: Path) -> None:
    newcomer.read(plan_file)
    newcomer.only_the_wards()
    assert "5" not in newcomer.row_numbers
    count = len(newcomer.draft.taken)
    assert count == sum(row.planned.binds_ward for row in newcomer.draft.rows) < 34
    newcomer.only_the_wards()
    newcomer.tick("5", "Ward")
    newcomer.only_the_wards()
    assert len(newcomer.draft.taken) == count + 1
    newcomer.press(_("Take in {count} tasks").format(count=count + 1))
    assert len(_entered(newcomer)) == count + 1


def test_the_space_bar_takes_selected_rows_out_and_in(newcomer: TasksOfficer, plan_file: Path) -> None:
    newcomer.read(plan_file)
    newcomer.stand_on("1", "Task")
    newcomer.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    newcomer.key(Qt.Key.Key_Space)
    assert len(newcomer.draft.taken) == 32
    newcomer.key(Qt.Key.Key_Space)
    assert len(newcomer.draft.taken) == 34
    newcomer.stand_on("5", "Ward")
    newcomer.key(Qt.Key.Key_Space)
    assert newcomer.row("5").planned.binds_ward


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # the offscreen one, to raise a menu
def test_the_row_menu_leaves_out_takes_in_and_confirms(newcomer: TasksOfficer, plan_file: Path) -> None:
    newcomer.read(plan_file)
    newcomer.stand_on("32", "Task")
    newcomer.open_menu()
    newcomer.choose_in_menu(_("Leave out"))
    assert not newcomer.row("32").included
    newcomer.open_menu()
    newcomer.choose_in_menu(_("Take in"))
    assert newcomer.row("32").included
    newcomer.open_menu(by_key=True)
    newcomer.choose_in_menu(_("The reading is right"))
    assert not newcomer.row("32").unsure


def test_enter_edits_tab_goes_on_and_esc_leaves(newcomer: TasksOfficer, plan_file: Path) -> None:
    newcomer.read(plan_file)
    newcomer.correct("3", "Task", "Đối thoại với người dân", end=Qt.Key.Key_Tab)
    assert newcomer.row("3").planned.title == "Đối thoại với người dân"
    assert newcomer.typing
    newcomer.key(Qt.Key.Key_Escape)
    assert not newcomer.typing
    newcomer.correct("3", "Task", "Không lấy", end=Qt.Key.Key_Escape)
    assert newcomer.row("3").planned.title == "Đối thoại với người dân"


def test_a_typed_letter_begins_the_cell(newcomer: TasksOfficer, plan_file: Path) -> None:
    newcomer.read(plan_file)
    newcomer.stand_on("3", "No.")
    newcomer.type("3a")
    newcomer.key(Qt.Key.Key_Return)
    newcomer.wait_until(lambda: newcomer.draft.rows[2].planned.number == "3a")


def test_the_day_to_follow_is_typed_and_what_is_no_day_changes_nothing(newcomer: TasksOfficer, plan_file: Path) -> None:
    newcomer.read(plan_file)
    newcomer.correct("3", "Understood as", "2509")
    assert newcomer.row("3").due == date(2026, 9, 25)
    assert _("Set by hand: {day}").format(day="25/9/2026") in newcomer.page.importing.check.row.understood.text()
    newcomer.correct("3", "Understood as", "31/02")
    assert newcomer.row("3").due == date(2026, 9, 25)
    assert newcomer.refusal == _("“{text}” is not a date. Type 3011 or 30/11/2026.").format(text="31/02")
    newcomer.correct("3", "Understood as", "0109")
    assert newcomer.refusal == ""
    newcomer.correct("3", "Understood as", "1/1/2020")
    assert newcomer.row("3").due == date(2020, 1, 1)
    assert "12/01/2026" in newcomer.refusal
    newcomer.correct("3", "Understood as", "")
    assert newcomer.row("3").due is None


def test_an_open_cell_is_taken_in_when_the_plan_enters(newcomer: TasksOfficer, plan_file: Path) -> None:
    newcomer.read(plan_file)
    newcomer.open_cell("1", "Task", "Ban hành kế hoạch của phường")
    newcomer.press(_("Take in {count} tasks").format(count=34))
    assert _entered(newcomer)["1"] == "Ban hành kế hoạch của phường"


def test_a_double_click_enters_the_plan_once(newcomer: TasksOfficer, plan_file: Path) -> None:
    newcomer.read(plan_file)
    newcomer.press_twice(_("Take in {count} tasks").format(count=34))
    assert newcomer.step is Step.LIST
    newcomer.page.enter_plan()
    assert len(newcomer.desk.store.plans.all()) == 1
    assert len(newcomer.desk.store.tasks.all()) == 34


def test_nothing_taken_in_cannot_be_entered(newcomer: TasksOfficer, plan_file: Path) -> None:
    newcomer.read(plan_file)
    newcomer.page.importing.check.table.selectAll()
    newcomer.focus_rows()
    newcomer.key(Qt.Key.Key_Space)
    assert newcomer.draft.taken == ()
    newcomer.page.enter_plan()
    assert newcomer.step is Step.IMPORT


def test_the_same_plan_again_is_said_plainly_and_asked_about(newcomer: TasksOfficer, plan_file: Path) -> None:
    newcomer.read(plan_file)
    newcomer.page.enter_plan()
    newcomer.read(plan_file)
    newcomer.page.importing.check.changes.chosen.emit(None)
    assert "57/KH-UBND" in newcomer.warning
    assert "15/9/2026" in newcomer.warning
    newcomer.answer(False)
    newcomer.page.enter_plan()
    assert len(newcomer.desk.store.tasks.all()) == 34
    newcomer.answer(True)
    newcomer.page.enter_plan()
    assert len(newcomer.desk.store.tasks.all()) == 68


def test_leaving_half_way_keeps_the_corrections(newcomer: TasksOfficer, plan_file: Path) -> None:
    newcomer.read(plan_file)
    newcomer.tick("1")
    newcomer.press(_("Back to the list"))
    assert newcomer.step is Step.EMPTY
    assert newcomer.desk.store.tasks.all() == ()
    assert newcomer.news
    newcomer.press(_("Paste text…"))
    assert len(newcomer.draft.taken) == 33


def test_another_document_is_asked_about_before_corrections_are_lost(newcomer: TasksOfficer, plan_file: Path) -> None:
    newcomer.read(plan_file)
    newcomer.tick("1")
    newcomer.answer(plan_file, False)
    newcomer.press(_("Another file…"))
    assert len(newcomer.draft.taken) == 33
    newcomer.answer(plan_file, True)
    newcomer.press(_("Another file…"))
    newcomer.wait_for_reading()
    assert len(newcomer.draft.taken) == 34


def test_no_file_chosen_changes_nothing(newcomer: TasksOfficer) -> None:
    newcomer.answer(None)
    newcomer.press(_("Choose file…"))
    assert newcomer.step is Step.IMPORT
    assert not newcomer.page.importing.reading


def test_a_file_is_dropped_anywhere_and_other_things_are_not_taken(newcomer: TasksOfficer, plan_file: Path) -> None:
    assert not newcomer.drop_text("chữ")
    assert newcomer.drop(plan_file)
    newcomer.wait_for_reading()
    assert len(newcomer.draft.rows) == 34


def test_pasted_text_is_read_and_forgotten_once_it_has_entered(newcomer: TasksOfficer, plan_file: Path) -> None:
    newcomer.press(_("Paste text…"))
    newcomer.paste(plan_file.read_text(encoding="utf-8"))
    newcomer.wait_for_reading()
    newcomer.page.enter_plan()
    (plan,) = newcomer.desk.store.plans.all()
    assert plan.file is None
    newcomer.page.begin_import()
    assert newcomer.pasted == ""


def test_reading_is_given_up_and_its_result_no_longer_wanted(newcomer: TasksOfficer, plan_file: Path) -> None:
    newcomer.page.begin_import()
    newcomer.page.importing.read_file(plan_file)
    newcomer.page.importing.choose_file()
    newcomer.press(_("Cancel"))
    assert not newcomer.page.importing.reading
    newcomer.wait_for_the_worker()
    assert newcomer.draft.rows == ()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("trống.txt", b""),
        ("hỏng.docx", b"PK\x03\x04 this is no zip"),
        ("cũ.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
        ("thư.txt", "Kính gửi các đồng chí, mời họp.".encode()),
    ],
)
def test_a_file_that_is_no_plan_is_refused_in_one_sentence(
    newcomer: TasksOfficer, tmp_path: Path, name: str, content: bytes
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    newcomer.page.begin_import()
    newcomer.page.importing.source.paste.setPlainText("đang dán dở")
    newcomer.read(file)
    assert newcomer.refusal
    assert "\n" not in newcomer.refusal
    assert newcomer.pasted == "đang dán dở"
    assert newcomer.desk.store.plans.all() == ()


def test_a_refused_file_leaves_the_plan_that_was_being_checked(
    newcomer: TasksOfficer, plan_file: Path, tmp_path: Path
) -> None:
    newcomer.read(plan_file)
    empty = tmp_path / "trống.txt"
    empty.touch()
    newcomer.read(empty)
    assert newcomer.refusal
    assert len(newcomer.draft.taken) == 34
    newcomer.read(plan_file)
    assert newcomer.refusal == ""


def test_nothing_pasted_is_said(newcomer: TasksOfficer) -> None:
    newcomer.page.begin_import()
    newcomer.paste("   ")
    assert newcomer.refusal == _("Paste the document's text into the field first.")


def test_a_file_gone_since_it_was_read_does_not_cost_the_corrections(
    newcomer: TasksOfficer, plan_file: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "usb.txt"
    stick.write_bytes(plan_file.read_bytes())
    newcomer.read(stick)
    stick.unlink()
    newcomer.page.enter_plan()
    assert len(newcomer.desk.store.tasks.all()) == 34
    assert "57/KH-UBND" in newcomer.news
    assert newcomer.desk.store.undoable is Action.IMPORT_PLAN


def test_a_document_without_a_date_asks_for_it(newcomer: TasksOfficer, plan_file: Path) -> None:
    table = plan_file.read_text(encoding="utf-8").split("NĂM 2026\n\n")[1]
    newcomer.page.begin_import()
    newcomer.paste(table)
    newcomer.wait_for_reading()
    assert newcomer.warning
    assert newcomer.row("32").planned.deadline.kind is None
    newcomer.write(_("Date of the document"), "12/01/2026")
    assert newcomer.row("32").due == date(2026, 11, 30)
    assert newcomer.warning == ""
    newcomer.page.enter_plan()
    assert newcomer.news == _("{count} tasks taken in from {plan}").format(count=34, plan=_("the document"))


def test_an_old_plan_shows_its_readings_with_their_years(
    newcomer: TasksOfficer, plan_file: Path, tmp_path: Path
) -> None:
    old = tmp_path / "2024.txt"
    old.write_text(plan_file.read_text(encoding="utf-8").replace("2026", "2024"), encoding="utf-8")
    newcomer.read(old)
    assert newcomer.understood("1") == "31/01/2024"
    assert newcomer.row("4").planned.deadline.kind is Kind.RECURRING


def test_search_finds_rows_without_accents(newcomer: TasksOfficer, plan_file: Path) -> None:
    newcomer.read(plan_file)
    newcomer.search("hai long")
    assert newcomer.row_numbers == ["33", "34"]
    newcomer.search("")
    assert len(newcomer.row_numbers) == 34


def test_rows_are_copied_as_excel_takes_them(newcomer: TasksOfficer, plan_file: Path) -> None:
    newcomer.read(plan_file)
    newcomer.stand_on("3", "Task")
    newcomer.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    cells = newcomer.clipboard.split("\t")
    assert cells[TITLES.index("Task")] == "Tổ chức đối thoại giữa người đứng đầu chính quyền với người dân"
    assert cells[TITLES.index("Understood as")] == "30/9/2026"


def test_ten_thousand_rows_stay_usable(newcomer: TasksOfficer) -> None:
    deadline = read_deadline("Trước 30/11/2026", 2026)
    tasks = tuple(
        PlannedTask(f"Nhiệm vụ số {n} {'dài ' * 50}", deadline, str(n), leads=("UBND",)) for n in range(10_000)
    )
    newcomer.show_plan(Plan(PlanDocument("57/KH-UBND"), tasks))
    assert newcomer.chip_words("all").endswith(" 10000")
    newcomer.correct("5000", "Task", "Đã sửa")
    assert newcomer.row("5000").planned.title == "Đã sửa"
    newcomer.search("nhiem vu so 9999 ")
    assert newcomer.row_numbers == ["9999"]
    newcomer.search("")
    newcomer.page.enter_plan()
    assert len(newcomer.titles) == 10_000


def test_a_document_of_more_rows_than_a_plan_has_is_refused(newcomer: TasksOfficer, plan_file: Path) -> None:
    rows = "\n".join(f"{n}\tNhiệm vụ số {n}\tUBND\tSở Nội vụ\tBáo cáo\tTrước 30/11/2026" for n in range(35, 11_000))
    newcomer.page.begin_import()
    newcomer.paste(plan_file.read_text(encoding="utf-8").replace("\n\nNơi nhận", f"\n{rows}\n\nNơi nhận"))
    newcomer.wait_for_reading()
    assert newcomer.refusal


def test_a_bug_in_reading_leaves_the_page_usable(newcomer: TasksOfficer) -> None:
    with newcomer.expecting_errors() as errors:
        newcomer.read(Path("tên\0lạ.txt"))
    assert errors
    assert not newcomer.page.importing.reading
    assert newcomer.refusal == ""


def test_the_page_being_read_is_shown_and_the_window_lives_meanwhile(newcomer: TasksOfficer, tmp_path: Path) -> None:
    importing = newcomer.page.importing
    newcomer.page.begin_import()
    told: list[str] = []
    slow = tmp_path / "dài.txt"
    slow.write_text("\f".join(["Sở Nội vụ rà soát thủ tục.\n" * 60] * 200), encoding="utf-8")
    importing.read_file(slow)
    assert importing._watch is not None
    importing._watch.told.connect(lambda _progress: told.append(importing._words.text()))
    newcomer.wait_for_reading()
    assert told
    assert told[-1].startswith(_("Reading page {page} of {pages}…").split("{", maxsplit=1)[0])
    assert "200" in told[-1]


def test_a_reading_given_up_stops_and_enters_nothing(newcomer: TasksOfficer, tmp_path: Path) -> None:
    importing = newcomer.page.importing
    newcomer.page.begin_import()
    slow = tmp_path / "dài.txt"
    slow.write_text("\f".join(["Sở Nội vụ rà soát thủ tục.\n" * 60] * 200), encoding="utf-8")
    importing.read_file(slow)
    watch = importing._watch
    importing.give_up()
    newcomer.desk.background.finish()
    assert watch is not None
    assert watch.stopped
    assert not importing.reading
    assert not importing.checking
    assert newcomer.desk.store.plans.all() == ()


def test_a_stopped_reading_ends_in_a_plain_sentence(tmp_path: Path, newcomer: TasksOfficer) -> None:
    watch = Watch(newcomer.page)
    watch.stop()
    (tmp_path / "a.txt").write_text("Giao Sở Nội vụ", encoding="utf-8")
    outcome = plan_reading.read(tmp_path / "a.txt", (), watch)
    assert isinstance(outcome, Cancelled)
    assert plan_reading.is_plain(outcome)


def _corrected(plan_file: Path, folder: Path) -> Path:
    """The same plan issued again: one deadline and one lead other, one row new, one gone."""
    lines = plan_file.read_text(encoding="utf-8").split("\n")
    rows = {line.split("\t")[0]: place for place, line in enumerate(lines) if "\t" in line}
    lines[rows["7"]] = "\t".join([*lines[rows["7"]].split("\t")[:-1], "Trước 15/12/2026"])
    lines[rows["9"]] = "9\tLắp đặt ki-ốt tra cứu thủ tục\tVăn phòng\tCông an\tKi-ốt\tTháng 11/2026"
    file = folder / "sửa đổi.txt"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def test_a_corrected_plan_shows_what_changed_and_applies_only_what_is_ticked(
    newcomer: TasksOfficer, plan_file: Path, tmp_path: Path
) -> None:
    store = newcomer.desk.store
    newcomer.read(plan_file)
    newcomer.page.enter_plan()
    by_number = {task.number: task for task in store.tasks.all()}
    store.tasks.save(replace(by_number["7"], person="Chị Lan", criteria=("1.1",)))
    store.tasks.save(replace(by_number["8"], title="Tôi tự sửa", due=date(2026, 5, 5)))
    newcomer.read(_corrected(plan_file, tmp_path))
    check = newcomer.page.importing.check
    assert [row.planned.number for row in check.draft.taken] == ["7", "9"]
    assert check.changes.words.text().startswith("1 ")
    assert [check.changes.gone.item(place).text() for place in range(check.changes.gone.count())] == [
        f"9. {by_number['9'].title}"
    ]
    newcomer.stand_on("7", "Task")
    assert by_number["7"].deadline.text in check.row.changed.text()
    assert "Trước 15/12/2026" in check.row.changed.text()

    newcomer.page.enter_plan()
    after = {task.id: task for task in store.tasks.all()}
    assert len(after) == 35
    changed = after[by_number["7"].id]
    assert (changed.due, changed.person, changed.criteria) == (date(2026, 12, 15), "Chị Lan", ("1.1",))
    assert (after[by_number["8"].id].title, after[by_number["8"].id].due) == ("Tôi tự sửa", date(2026, 5, 5))
    assert len(store.plans.all()) == 1
    newcomer.take_back()
    assert len(store.tasks.all()) == 34


def test_what_is_typed_into_a_plan_taken_in_before_is_applied_where_nothing_else_is_new(
    newcomer: TasksOfficer, plan_file: Path, tmp_path: Path
) -> None:
    newcomer.read(plan_file)
    newcomer.page.enter_plan()
    newcomer.read(_corrected(plan_file, tmp_path))
    check = newcomer.page.importing.check
    check.changes.gone.item(0).setCheckState(Qt.CheckState.Checked)
    newcomer.correct("3", "Task", "Tự rà soát của phường")
    newcomer.correct("5", "Understood as", "0510")
    newcomer.tick("6", "Ward")
    assert [row.planned.number for row in check.draft.taken] == ["3", "5", "6", "7", "9"]
    assert check.changes.words.text().startswith("1 mới, 4 thay đổi, 1 không còn, 29 như cũ")
    assert check.changes.gone.item(0).checkState() is Qt.CheckState.Checked
    newcomer.stand_on("5", "Understood as")
    assert "05/10/2026" in check.row.changed.text()
    newcomer.page.enter_plan()
    after = {task.number: task for task in newcomer.desk.store.tasks.all()}
    assert after["3"].title == "Tự rà soát của phường"
    assert (after["5"].due, after["5"].confirmed) == (date(2026, 10, 5), True)
    assert not after["6"].binds_ward
    assert after["9"].title == "Lắp đặt ki-ốt tra cứu thủ tục"
    assert len(after) == 34


def test_a_task_that_is_gone_is_deleted_only_where_it_is_ticked(
    newcomer: TasksOfficer, plan_file: Path, tmp_path: Path
) -> None:
    newcomer.read(plan_file)
    newcomer.page.enter_plan()
    newcomer.read(_corrected(plan_file, tmp_path))
    check = newcomer.page.importing.check
    check.changes.gone.item(0).setCheckState(Qt.CheckState.Checked)
    for number in ("7", "9"):
        newcomer.tick(number)
    newcomer.tick("3")  # as before: nothing would be done about it
    assert _("Apply {count} changes").format(count=1) in [words.strip() for words in newcomer.buttons]
    for number in ("7", "9"):
        newcomer.tick(number)
    newcomer.press(_("Apply {count} changes").format(count=3))
    titles = {task.title for task in newcomer.desk.store.tasks.all()}
    assert len(titles) == 34
    assert "Lắp đặt ki-ốt tra cứu thủ tục" in titles


def test_another_plan_that_gives_the_same_task_another_day_is_named(newcomer: TasksOfficer, plan_file: Path) -> None:
    newcomer.read(plan_file)
    newcomer.page.enter_plan()
    due = next(task for task in newcomer.desk.store.tasks.all() if task.number == "32")
    rival = replace(due.deadline, end=date(2026, 8, 1))
    newcomer.show_plan(Plan(PlanDocument("9/KH-UBND", date(2026, 1, 2)), (PlannedTask(due.title, rival, number="5"),)))
    assert "nhiệm vụ 5" in newcomer.warning
    assert "57/KH-UBND" in newcomer.warning
