"""The words of the report: drafted, replaced by the officer, taken back; and what is missing."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.problems import Problem
from cchc_desktop.store import DiskFullError
from cchc_desktop.ui.reports.homes import by_page, home_of
from tests.officer.reports import ReportsOfficer

OWN = "Đề nghị Sở Nội vụ tập huấn phần mềm."


def words_of(officer: ReportsOfficer) -> dict[str, str]:
    return officer.desk.store.reports.words("2026-Q3")


def test_the_officer_s_words_take_the_place_of_the_draft_on_paper_too(officer: ReportsOfficer) -> None:
    draft = officer.text("inspection")
    officer.write("inspection", "Đã kiểm tra 3 bộ phận.\n\n  Không có   sai phạm. ")
    assert officer.text("inspection") == "Đã kiểm tra 3 bộ phận.\nKhông có sai phạm."
    assert officer.mark("inspection") == "đã sửa"
    pages = " ".join(officer.page_texts)
    assert "Đã kiểm tra 3 bộ phận. Không có sai phạm." in pages
    assert draft not in pages


def test_the_draft_can_be_taken_back_and_the_words_again(officer: ReportsOfficer) -> None:
    draft = officer.text("inspection")
    officer.write("inspection", OWN)
    officer.back_to_draft("inspection")
    assert (officer.text("inspection"), officer.mark("inspection")) == (draft, "")
    assert officer.news == "Đã lấy lại bản nháp."
    officer.desk.store.undo()
    assert officer.text("inspection") == OWN


def test_a_section_that_is_emptied_is_left_out_and_says_so(officer: ReportsOfficer) -> None:
    officer.write("inspection", "")
    assert officer.mark("inspection") == "bỏ trống"
    assert "Công tác kiểm tra cải cách hành chính" not in " ".join(officer.page_texts)


def test_a_draft_that_was_only_visited_or_typed_again_is_no_change(officer: ReportsOfficer) -> None:
    draft = officer.text("plan")
    officer.write("plan", draft)
    officer.write("plan", draft + "\n\n")
    assert words_of(officer) == {}
    assert officer.text("plan") == draft
    officer.write("plan", OWN)
    officer.write("plan", draft)
    assert words_of(officer) == {}


def test_decomposed_letters_are_kept_composed(officer: ReportsOfficer) -> None:
    officer.write("proposals", "đê\u0300 nghi\u0323")
    assert words_of(officer) == {"proposals": "đề nghị"}


def test_what_is_being_written_is_not_overwritten_by_news_from_elsewhere(officer: ReportsOfficer) -> None:
    officer.begin_writing("proposals", OWN)
    task = officer.desk.store.tasks.all()[0]
    officer.desk.store.tasks.finish(task, officer.desk.today())
    assert officer.text("proposals") == OWN
    assert words_of(officer) == {}
    officer.hide()  # the window is closed with the cursor still in the text
    assert words_of(officer) == {"proposals": OWN}


def test_ctrl_z_undoes_typing_while_there_is_some_and_the_last_action_after_that(officer: ReportsOfficer) -> None:
    draft = officer.text("proposals")
    officer.begin_writing("proposals", OWN)
    officer.press_undo("proposals")
    assert officer.text("proposals") == draft
    officer.write("proposals", OWN)
    officer.page.draft.open_at("inspection")
    officer.press_undo("inspection")  # nothing typed here: the key is the window's
    assert words_of(officer) == {"proposals": OWN}


def test_sections_fold_away_and_parts_bear_their_titles_once(officer: ReportsOfficer) -> None:
    titles = officer.titles()
    assert titles[0] == "Lời mở đầu"
    assert titles[-1] == "Lời kết"
    assert titles.count("I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH") == 1
    assert sum("ĐÁNH GIÁ CHUNG" in title for title in titles) == 1
    officer.fold("plan")
    assert officer.folded("plan")
    officer.page.open_at("plan")
    assert not officer.folded("plan")


def test_a_menu_opened_over_the_text_does_not_count_as_leaving_it(officer: ReportsOfficer) -> None:
    officer.begin_writing("proposals", OWN)
    officer.open_menu_over("proposals")
    assert words_of(officer) == {}


def test_the_strip_counts_what_is_missing_by_the_page_where_it_is_put_right(officer: ReportsOfficer) -> None:
    assert officer.missing.startswith("Còn thiếu")
    officer.follow_missing("scoring", "Tiêu chí 1.1.1 ")
    second = next(task for task in officer.desk.store.tasks.all() if task.number == "2")
    officer.follow_missing("tasks", f"Nhiệm vụ “{second.title}” ")
    officer.follow_missing("settings", "câu mở đầu")
    assert officer.sent_to == [("scoring", "1.1.1"), ("tasks", str(second.id)), ("settings", "document")]
    officer.follow_missing("reports", "Công tác kiểm tra")
    assert officer.section("inspection").text.hasFocus()


def test_what_was_put_right_leaves_the_strip(officer: ReportsOfficer) -> None:
    assert any("Công tác kiểm tra" in line for line in officer.missing_lines("reports"))
    officer.write("inspection", OWN)
    assert not any("Công tác kiểm tra" in line for line in officer.missing_lines("reports"))


def test_every_kind_of_gap_has_its_page() -> None:
    sections = frozenset({"plan", "closing"})
    assert home_of("closing", sections) == ("reports", "closing")
    assert home_of("kỳ báo cáo", sections) == ("settings", "periods")
    assert home_of("phiếu tự chấm", sections) == ("scoring", "")
    assert home_of("nhiệm vụ 99", sections) == ("tasks", "99")
    assert home_of("1.1.3", sections) == ("scoring", "1.1.3")
    first, second = Problem("1.1.3", "a"), Problem("1.1.1", "b")
    assert by_page((first, second), sections) == {"scoring": (first, second)}


def test_tab_leaves_a_text_as_in_any_form(officer: ReportsOfficer) -> None:
    officer.begin_writing("proposals", OWN)
    field = officer.section("proposals").text
    assert field.tabChangesFocus()
    assert field.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_what_the_disk_refused_stays_and_is_saved_when_left_again(
    officer: ReportsOfficer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = officer.desk.store
    with monkeypatch.context() as full, qtbot.captureExceptions() as caught:
        full.setattr(store.reports, "write_words", _refused)
        officer.write("proposals", OWN)
        officer.type_number("45")
    assert [kind for kind, *_rest in caught] == [DiskFullError, DiskFullError]
    store.tasks.finish(store.tasks.all()[0], officer.desk.today())
    assert (officer.text("proposals"), officer.page.periods.number.text()) == (OWN, "45")
    assert words_of(officer) == {}
    officer.visit(officer.section("proposals").text)
    officer.visit(officer.page.periods.number)
    assert words_of(officer) == {"proposals": OWN, "số": "45"}
    store.undo()
    assert officer.page.periods.number.text() == ""


def test_what_was_refused_for_one_period_never_becomes_another_s(
    officer: ReportsOfficer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full, qtbot.captureExceptions():
        full.setattr(officer.desk.store.reports, "write_words", _refused)
        officer.write("proposals", OWN)
    officer.type_number("45/BC")
    officer.choose("Năm 2026")
    assert OWN not in officer.text("proposals")
    assert officer.page.periods.number.text() == ""
    assert officer.problems == []


def test_words_kept_while_the_page_was_left_can_be_taken_back_meanwhile(officer: ReportsOfficer) -> None:
    draft = officer.text("proposals")
    officer.begin_writing("proposals", OWN)
    officer.hide()
    officer.desk.store.undo()
    officer.page.show()
    assert officer.text("proposals") == draft


def _refused(*_said: object) -> None:
    raise DiskFullError
