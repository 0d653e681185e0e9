"""The lists of work: what stands on them, what is left out and said so, who signs."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from pypdf import PdfReader

from cchc_desktop.domain.agenda import Agenda
from cchc_desktop.domain.deadlines import Deadline
from cchc_desktop.reports import pdf
from cchc_desktop.reports.document import Document, Table
from cchc_desktop.reports.worklist import meeting_list, person_lists
from tests.domain.agendas import TODAY, agenda, awaiting, busy, dated, monthly, ongoing
from tests.reports.pages import pieces, read, reader
from tests.reports.ward import LONG_TITLE, office


def on_one_page(document: Document) -> bool:
    return pdf.page_count(document) == 1


def meeting(known: Agenda) -> Document:
    return meeting_list(office(), known, on_one_page)


def rows(document: Document) -> list[tuple[str, ...]]:
    return [row.cells for block in document.blocks if isinstance(block, Table) for row in block.rows]


def crowd(count: int) -> Agenda:
    tasks = [dated(number, TODAY + timedelta(days=number - 20), title=LONG_TITLE) for number in range(1, count + 1)]
    return agenda(*tasks, *[awaiting(number) for number in range(900, 905)])


def test_the_most_pressing_stands_first_below_the_name_of_its_group() -> None:
    assert [(row[0], row[1]) for row in rows(meeting(busy()))] == [
        ("I", "Quá hạn (2)"),
        ("1", "Báo cáo công tác tiếp công dân (tháng 6/2026 và 2 lần nữa)"),
        ("2", "Việc số 1"),
        ("II", "Đến hạn trong tuần này (2)"),
        ("3", "Việc số 2"),
        ("4", "Báo cáo công tác tiếp công dân (tháng 9/2026)"),
        ("III", "Đến hạn trong 30 ngày (1)"),
        ("5", "Việc số 3"),
        ("IV", "Đang chờ văn bản (1)"),
        ("6", "Xây dựng kế hoạch của phường"),
    ]


def test_what_nobody_knows_the_day_of_is_brought_before_the_meeting() -> None:
    unread = dated(7, TODAY, due=None, deadline=Deadline("Trước 29/02/2026", None))
    document = meeting(agenda(unread))
    assert [row[:2] for row in rows(document)] == [("I", "Chưa rõ thời hạn (1)"), ("1", "Việc số 7")]
    assert rows(document)[1][3:] == ("Trước 29/02/2026", "Chưa rõ hạn")


def test_a_row_says_who_by_when_in_the_superiors_words_and_how_late() -> None:
    assert rows(meeting(busy()))[2] == (
        "2",
        "Việc số 1",
        "Trần Văn Bình",
        "Trước ngày 31/8/2026",
        "Quá hạn 15 ngày",
    )


@pytest.mark.parametrize(("days", "said"), [(0, "Đến hạn hôm nay"), (1, "Còn 1 ngày")])
def test_days_ahead_are_counted(days: int, said: str) -> None:
    assert rows(meeting(agenda(dated(1, TODAY + timedelta(days=days)))))[1][-1] == said


@pytest.mark.parametrize("count", [1, 12, 45, 300])
def test_it_is_always_one_page_full_of_what_presses_most_and_counts_the_rest(count: int) -> None:
    known = crowd(count)
    document = meeting(known)
    assert on_one_page(document)
    shown = sum(cells[0].isdecimal() for cells in rows(document))
    left = [int(count) for count in re.findall(r"(\d+) việc", document.text().rpartition("\nCòn ")[2])]
    total = len([task for task in known.tasks if task.due is None or (task.due - TODAY).days <= 30])
    if shown < total:
        assert sum(left) == total - shown
        assert "không nêu ở trang này" in document.text()
        assert shown >= 8
    else:
        assert "không nêu ở trang này" not in document.text()


def test_a_page_holds_a_dozen_tasks_in_letters_that_can_be_read() -> None:
    title = "Báo cáo kết quả thực hiện công tác cải cách hành chính quý III năm 2026"
    tasks = [dated(number, TODAY + timedelta(days=number - 8), title=title) for number in range(1, 30)]
    shown = [len([row for row in rows(meeting(agenda(*tasks[:count]))) if row[0].isdecimal()]) for count in range(30)]
    assert shown[-1] >= 12
    assert shown[: max(shown) + 1] == list(range(max(shown) + 1))  # the last is not left out for words that it is
    (page,) = reader(pdf.render_bytes(meeting(agenda(*tasks)))).pages
    assert min(each.size for each in pieces(page)) >= 11


def test_an_empty_agenda_is_said() -> None:
    document = meeting(agenda())
    assert "Không có việc nào quá hạn" in document.text()
    assert rows(document) == []
    assert on_one_page(document)


def test_what_the_pages_say_is_what_the_document_says() -> None:
    document = meeting(busy())
    assert read(pdf.render_bytes(document), document).words == document.text().split()


def test_each_person_has_a_list_by_name_and_nobodys_work_comes_last() -> None:
    lists = person_lists(office(), busy())
    assert [each.summary.partition(",")[0] for each in lists] == [
        "Đỗ Thị Ánh",
        "Trần Văn Bình",
        "Trung tâm Phục vụ hành chính công",
        "Chưa giao người thực hiện",
    ]
    assert [each.signature.name for each in lists] == ["Đỗ Thị Ánh", "Trần Văn Bình", "", ""]
    assert [bool(each.signature.titles) for each in lists] == [True, True, True, False]


def test_whoever_receives_the_list_signs_for_it() -> None:
    (only,) = person_lists(office(), busy(), "Trần Văn Bình")
    assert "Đã nhận danh mục này: ngày" in only.text()
    assert only.text().endswith("NGƯỜI NHẬN VIỆC\nTrần Văn Bình")
    assert (
        "Người thực hiện: Trần Văn Bình (Phòng Kinh tế, Hạ tầng và Đô thị). Số việc đang thực hiện: 02." in only.text()
    )


def test_a_persons_row_says_the_units_own_day_and_what_has_no_day_stands_last() -> None:
    (only,) = person_lists(office(), agenda(awaiting(1), ongoing(3), dated(2, TODAY + timedelta(days=15))))
    found = rows(only)
    assert found[0] == ("1", "Việc số 2", "Báo cáo", "Trước ngày 30/9/2026", "16/9/2026", "Còn 15 ngày")
    assert [cells[-1] for cells in found[1:]] == ["Còn 90 ngày, thiếu 3 kỳ", "Đang chờ văn bản"]


def test_a_product_in_many_words_takes_no_page_of_its_own() -> None:
    (only,) = person_lists(office(), agenda(dated(1, TODAY, deliverable="<script>&amp; " * 60), awaiting(2)))
    assert all(len(row[2]) <= 80 for row in rows(only))


def test_the_meeting_reads_the_superiors_words_in_two_lines() -> None:
    words = "trong vòng 10 ngày làm việc kể từ ngày nhận được văn bản hướng dẫn của Sở Nội vụ"
    known = dated(1, TODAY)
    (row,) = rows(meeting(agenda(replace(known, deadline=replace(known.deadline, text=words)))))[1:]
    said, day = row[3].splitlines()
    assert (len(said) <= 50, said[-1], day) == (True, "…", "Hạn 15/9/2026")


def test_all_lists_are_one_file_and_each_begins_on_a_page_of_its_own() -> None:
    first, *more = person_lists(office(), busy())
    pages = PdfReader(reader(pdf.render_bytes(first, *more)).stream).pages
    assert len(pages) == 4
    assert [
        next(name for name in ("Chưa giao", "Trung tâm", "Trần Văn Bình", "Đỗ Thị Ánh") if name in page.extract_text())
        for page in pages
    ] == ["Đỗ Thị Ánh", "Trần Văn Bình", "Trung tâm", "Chưa giao"]


def test_finished_work_is_on_nobodys_list() -> None:
    assert person_lists(office(), agenda(dated(1, TODAY, finished=TODAY, person="Bình"))) == ()


def test_a_name_of_two_hundred_letters_and_signs_of_markup_still_print() -> None:
    known = agenda(monthly(1, person="<b>&" + "Nguyễn " * 30, title="<i>&amp;" + "x" * 400))
    assert on_one_page(meeting(known))
    first, *more = person_lists(office(sample=True), known)
    assert pdf.render_bytes(first, *more)


def test_no_signature_stands_on_a_page_without_a_task() -> None:
    for count in range(1, 16):
        tasks = [dated(number, TODAY, title=LONG_TITLE, person="Đỗ Thị Ánh") for number in range(1, count + 1)]
        (only,) = person_lists(office(), agenda(*tasks))
        last = reader(pdf.render_bytes(only)).pages[-1].extract_text()
        assert "NGƯỜI NHẬN VIỆC" in last
        assert LONG_TITLE.split()[0] in last
        assert read(pdf.render_bytes(only), only).words == only.text().split()
