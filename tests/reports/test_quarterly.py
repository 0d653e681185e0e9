"""The periodic report: sentences written from the data, in the superior's outline."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from cchc_desktop.domain.deadlines import Deadline, Kind, Recurrence
from cchc_desktop.domain.plans import PlanDocument
from cchc_desktop.domain.scoring import score
from cchc_desktop.reports.document import Heading, Table
from cchc_desktop.reports.quarterly import ReportFacts, missing, outline, quarterly
from cchc_desktop.reports.quarterly.work import finish, time_limit
from tests.reports.ward import (
    ANSWERS,
    END,
    HALF_YEAR,
    INDICATORS,
    PROOF,
    QUARTER_I,
    SOURCE,
    YEAR,
    answers,
    area,
    facts,
    indicators,
    leaf,
    note,
    office,
    task,
    waiting_task,
)


def section(key: str, given: ReportFacts | None = None, **changes: Any) -> str:
    """The text of one section."""
    return next(each.text for each in outline(given or facts(**changes)) if each.key == key)


def sheet(sets: dict[str, Any] | None = None, **given: Any) -> dict[str, Any]:
    """Another sheet, as facts need it."""
    chosen, entered = indicators(**(sets or {})), answers(**given)
    return {"indicators": chosen, "answers": entered, "score": score(chosen, entered)}


def test_the_outline_is_the_superiors() -> None:
    parts = list(dict.fromkeys(each.part for each in outline(facts()) if each.part))
    assert [part.split(".")[0] for part in parts] == ["I", "II", "III", "IV", "V"]
    titles = [each.title for each in outline(facts()) if each.title]
    assert [title[:2] for title in titles] == ["1.", "2.", "3.", "4.", "5.", "6."] * 2 + ["1.", "2.", "3."]


def test_a_ward_without_data_has_all_five_parts_and_is_asked_for_what_they_lack() -> None:
    empty = facts(tasks=(), notes=(), score=None, indicators=None, answers={}, explanations={}, evidence={})
    headings = [block.text for block in quarterly(empty).blocks if isinstance(block, Heading) and block.level == 1]
    assert [heading.split(".")[0] for heading in headings] == ["I", "II", "III", "IV", "V"]
    asked = {problem.where for problem in missing(empty)}
    for key in ("results", "shortcomings", "causes", "ahead"):
        assert section(key, empty).startswith("Trong kỳ báo cáo, chưa ghi nhận ")
        assert key in asked
    emptied = replace(empty, own_words=dict.fromkeys(("results", "shortcomings", "causes"), ""))
    kept = [block.text for block in quarterly(emptied).blocks if isinstance(block, Heading) and block.level == 1]
    assert [heading.split(".")[0] for heading in kept] == ["I", "II", "III", "IV"]
    assert missing(empty, outline(empty)) == missing(empty)


def test_completion_is_counted_as_reports_count_it() -> None:
    assert (
        "Đến ngày 14/9/2026, đã hoàn thành 23/39 nhiệm vụ, đạt 58,97% (gồm 08 nhiệm vụ thường xuyên đã thực hiện "
        "trong kỳ và 15 nhiệm vụ có thời hạn); 13 nhiệm vụ có thời hạn đang thực hiện, chưa đến hạn; 03 nhiệm vụ "
        "quá hạn chưa hoàn thành (chi tiết tại Phụ lục II)." in section("plan")
    )


def test_a_plan_is_cited_in_full_once_and_in_short_where_the_opening_named_it() -> None:
    full = (
        "Kế hoạch số 219/KH-UBND ngày 28 tháng 01 năm 2026 của Ủy ban nhân dân thành phố Hà Nội về cải cách hành chính"
    )
    assert full in section("plan")
    opened = section("plan", office=office(opening="Thực hiện Kế hoạch số 219/KH-UBND của thành phố"))
    assert "được giao tại Kế hoạch số 219/KH-UBND." in opened
    others = {1: PlanDocument("12/TB-VP"), 2: PlanDocument("", date(2026, 3, 1), "Thành ủy", "", "V/v rà soát.")}
    tasks = (task(1), task(2, plan_id=2), task(3, plan_id=None), task(4, plan_id=9))
    named = section("plan", tasks=tasks, sources=others)
    assert (
        "thực hiện 04 nhiệm vụ cải cách hành chính, trong đó 02 nhiệm vụ được giao tại "
        "Thông báo số 12/TB-VP và Văn bản ngày 01 tháng 3 năm 2026 của Thành ủy V/v rà soát." in named
    )
    assert "04 nhiệm vụ cải cách hành chính.\n" in section("plan", tasks=tasks, sources={})


def test_work_of_the_window_only_is_told() -> None:
    tasks = (task(1), task(2), task(3, due=END + timedelta(days=1), finished=END + timedelta(days=1)))
    notes = (
        note(1, END, "Việc trong kỳ"),
        note(1, END + timedelta(days=1), "Việc sau kỳ"),
        note(2, date(2026, 6, 14), "Việc trước kỳ"),
    )
    said = facts(tasks=tasks, notes=notes, today=date(2026, 9, 30))
    text = quarterly(said).text()
    assert "Việc trong kỳ" in text
    assert "Việc sau kỳ" not in text
    assert "đã hoàn thành 01/03 nhiệm vụ" in text
    assert text.count("Việc trước kỳ") == 1
    assert "14/6/2026: Việc trước kỳ" in text


def test_while_the_window_runs_the_figures_are_those_of_today() -> None:
    assert "Đến ngày 01/8/2026" in section("plan", today=date(2026, 8, 1))


def test_tasks_of_earlier_years_and_of_other_bodies_do_not_count() -> None:
    old = task(1, due=date(2025, 11, 1), finished=date(2025, 11, 1))
    told = section("plan", tasks=(old, task(2, binds_ward=False), task(3)), notes=())
    assert "thực hiện 01 nhiệm vụ" in told


def test_each_note_and_product_stands_in_the_part_of_its_field() -> None:
    tasks = (
        task(1, section="", title="Kiểm tra việc giải quyết thủ tục hành chính."),
        task(2, section="", title="Việc chung", criteria=("7.1",)),
        task(3, section="", title="Tuyên truyền, phổ biến chỉ đạo về cải cách hành chính"),
        task(4, section="", title="Trồng cây"),
        task(5, section="I. Công tác chỉ đạo", title="Nhân rộng mô hình mới", finished=END, finished_note="QĐ 12;"),
    )
    notes = tuple(note(number, END, f"Đã làm việc {number}.") for number in range(1, 5))
    told = facts(tasks=tasks, notes=notes)
    assert "- Kiểm tra việc giải quyết thủ tục hành chính: đã làm việc 1." in section("procedures", told)
    assert "- Việc chung: đã làm việc 2." in section("digital", told)
    assert "đã làm việc 3" in section("communication", told)
    assert "- Trồng cây: đã làm việc 4." in section("assigned", told)
    assert "- Nhân rộng mô hình mới: hoàn thành ngày 14/9/2026 (QĐ 12)." in section("initiatives", told)


def test_figures_entered_for_ratios_stand_in_the_text_as_figures() -> None:
    assert "- Tỷ lệ hồ sơ giải quyết trước và đúng hạn: 8.146/8.289 (98,27%)." in section("procedures")
    assert "- Tỷ lệ hồ sơ trực tuyến: 61,25%." in section("digital")
    assert "- Tỷ lệ đơn vị được kiểm tra: 3/5 (60%)." in section("inspection")
    assert "Mức độ hoàn thành kế hoạch: 19/20 (95%)." in section("communication")


def test_what_a_rule_leaves_out_of_a_ratio_is_left_out_of_its_figure_too() -> None:
    rule = {"kind": "ratio", "text": "", "exclusion": "Vì lý do khách quan"}
    sets = {"areas": [area("V", "CHẾ ĐỘ CÔNG VỤ", "10", leaf("5.1", "Đào tạo", "10", rule))], "total": "10"}
    assert "- Đào tạo: 4/4 (100%)." in section(
        "civil_service", **sheet(sets, **{"5.1": {"done": 4, "due": 5, "excluded": 1}})
    )
    none_due = sheet(sets, **{"5.1": {"done": 0, "due": 1, "excluded": 1}})
    assert "Đào tạo:" not in section("civil_service", **none_due)


def test_areas_go_to_the_field_their_words_name_and_the_rest_is_told_by_itself() -> None:
    for key, points in {
        "plan": "“công tác chỉ đạo, điều hành CCHC” đạt 13,0",
        "procedures": "“TTHC và cơ chế một cửa, một cửa liên thông” đạt 19,79/20 điểm (98,95%)",
        "organisation": "“cải cách tổ chức bộ máy” đạt 8/8 điểm (100%)",
        "civil_service": "“nâng cao chất lượng đội ngũ” đạt 7,5/8 điểm (93,75%)",
        "finance": "“quản lý tài chính” chưa chấm điểm",
        "digital": "“hiện đại hóa hành chính” đạt 8,75/10 điểm (87,50%)",
        "institutions": "“cải cách thể chế” không phát sinh nội dung phải chấm điểm",
        "results": "“an ninh, an toàn” đạt 0/8 điểm (0%)",
    }.items():
        assert points.split("13,0")[0] in section(key)
    assert "thưởng, điểm phạt” đạt" not in quarterly(facts()).text()


def test_an_area_with_leaves_still_to_score_says_how_many() -> None:
    told = section("procedures", **sheet(None, **{"3.2": {}}))
    assert "đạt 11,79/20 điểm (58,95%), còn 01 tiêu chí thành phần chưa chấm" in told


def test_while_surveys_are_out_the_index_is_only_forecast() -> None:
    told = section("results", **sheet(None, **{"6.1": {"done": 95, "due": 100}}))
    assert "tự chấm 65,29/80 điểm phần tự chấm, đạt 81,61% (thang điểm 92" in told
    assert "Dự báo, nếu tính cả điểm ước tính của các tiêu chí điều tra xã hội học chưa có kết quả công bố:" in told
    assert told.index("xếp loại") > told.index("Dự báo")
    assert "tạm" not in told
    assert "trong 15 nhiệm vụ có thời hạn đã hoàn thành có 13 đúng hạn" in told
    assert "đều đúng hạn" in section("results", tasks=(task(1, due=END, finished=END),))


def test_a_sheet_with_everything_in_says_index_and_band() -> None:
    published = {"percent": "86.5", "published": True}
    told = section(
        "results", **sheet(None, **{"6.1": {"done": 95, "due": 100}, "9.1": published, "10.2": {"counts": [2]}})
    )
    assert "tự chấm 73,67/92 điểm, Chỉ số cải cách hành chính đạt 80,08%, xếp loại Tốt" in told
    assert "trong đó điểm thưởng 1 điểm và điểm trừ 2 điểm (chi tiết tại Phụ lục I)" in told
    assert "Dự báo" not in told


def test_a_set_without_bands_names_none() -> None:
    told = section("results", **sheet({"bands": []}, **{"9.1": {"percent": "86.5", "published": True}}))
    assert "xếp loại" not in told
    assert "xếp loại" not in section("results", **sheet({"bands": []}))


def test_a_sheet_not_begun_says_so_and_an_unfinished_one_that_it_may_change() -> None:
    assert "chưa tự chấm điểm theo bộ chỉ số năm 2026" in section(
        "results", **sheet(None, **{code: {} for code in ANSWERS})
    )
    assert "mới gồm 10/11 tiêu chí thành phần, sẽ thay đổi khi chấm đủ" in section("results")


def test_lost_points_and_late_tasks_are_the_shortcomings_and_explanations_the_causes() -> None:
    told = section("shortcomings")
    assert "Còn 07 tiêu chí thành phần chưa đạt điểm tối đa:\n- Bảo đảm an toàn hệ thống: 0/8 điểm;" in told
    assert "Còn 03 nhiệm vụ quá hạn chưa hoàn thành:" in told
    assert "hoàn thành ngày 15/8/2026, sau thời hạn 05/8/2026 (Báo cáo số 109/BC-UBND)" in told
    said = section("causes")
    assert "- Tỷ lệ đơn vị được kiểm tra: còn 02 đơn vị chưa kiểm tra do sắp xếp lại bộ máy;" in said
    assert "”: Lùi sang tháng 10 do trùng đợt tập huấn." in said


def test_a_long_list_is_cut_in_the_text_and_points_to_its_annex() -> None:
    overdue = tuple(task(number, due=END - timedelta(days=3)) for number in range(1, 13))
    assert section("shortcomings", tasks=overdue).endswith("- 04 nội dung khác nêu tại Phụ lục II.")


def test_many_explanations_are_cut_to_those_of_the_dearest_losses() -> None:
    rule = {"kind": "ratio", "text": ""}
    leaves = [leaf(f"1.{number}", f"Tiêu chí {number}", "10", rule) for number in range(1, 11)]
    sets = {"areas": [area("I", "CẢI CÁCH THỂ CHẾ", "100", *leaves)], "total": "100"}
    lost = sheet(sets, **{each["code"]: {"done": 1, "due": 2} for each in leaves})
    told = section("causes", **lost, tasks=(), explanations={each["code"]: "Do thiếu người." for each in leaves})
    assert told.count("do thiếu người") + told.count("Do thiếu người") == 8
    assert told.endswith("- Giải trình về 02 tiêu chí khác nêu tại Phụ lục.")


def test_tasks_stand_in_the_order_of_their_documents_whatever_order_they_come_in() -> None:
    tasks = (task(9, plan_id=None), task(3, plan_id=2), task(4), task(2))
    rows = _rows(facts(tasks=tasks, sources={}), 1)
    assert [row[1].split()[3] for row in rows.values() if len(row) > 2] == ["2", "4", "3", "9"]


def test_without_lost_points_or_late_tasks_nothing_is_invented() -> None:
    assert "chưa ghi nhận tiêu chí mất điểm" in section("shortcomings", tasks=(task(1),), score=None, indicators=None)
    nothing = section("shortcomings", tasks=(), score=None, indicators=None)
    assert nothing.startswith("Trong kỳ báo cáo, chưa ghi nhận số liệu")
    assert section("causes", tasks=(), explanations={}).endswith("nguyên nhân của các tồn tại, hạn chế nêu trên.")


def test_the_next_stretch_of_work_is_named_as_officials_name_it() -> None:
    named = {
        each.part.partition("TRỌNG TÂM ")[2]
        for period in (QUARTER_I, HALF_YEAR, replace(HALF_YEAR, cumulative=False), YEAR)
        for each in outline(facts(period=period, today=period.due))
        if each.key == "ahead"
    }
    assert named == {"QUÝ II NĂM 2026", "6 THÁNG CUỐI NĂM 2026", "QUÝ III NĂM 2026", "NĂM 2027"}
    assert "QUÝ IV NĂM 2026" in next(each.part for each in outline(facts()) if each.key == "ahead")


def test_what_falls_due_next_is_listed_by_day_and_what_falls_later_is_not() -> None:
    tasks = (
        task(1, due=date(2026, 11, 30)),
        task(2, due=date(2026, 9, 20), deadline=Deadline("", None)),
        task(3, due=date(2027, 3, 1)),
        waiting_task(4),
    )
    told = section("ahead", tasks=tasks)
    listed = told[told.index("Hoàn thành đúng hạn 02 nhiệm vụ có thời hạn đến hết ngày 31/12/2026:") :]
    assert listed.index("Nhiệm vụ số 2") < listed.index("Nhiệm vụ số 1")
    assert "(thời hạn: 20/9/2026)" in listed
    assert "Nhiệm vụ số 3" not in told
    assert "Triển khai 01 nhiệm vụ ngay sau khi có văn bản của cấp trên" in told
    assert "Nhiệm vụ số 3" in section("ahead", tasks=tasks, period=YEAR, today=date(2026, 12, 15))


def test_tasks_that_wait_become_proposals() -> None:
    told = section("proposals", tasks=(waiting_task(1),))
    assert "Đề nghị Sở Nội vụ thành phố Hà Nội" in told
    assert "(thời hạn: Sau khi Thành phố ban hành)" in told
    assert "Đề nghị Cấp trên" in section("proposals", tasks=(waiting_task(1),), office=office(superior=""))
    assert "chưa có kiến nghị, đề xuất" in section("proposals")


def test_tasks_without_deadline_words_are_listed_bare() -> None:
    silent = task(1, deadline=Deadline("", None))
    table = quarterly(facts(tasks=(silent,), notes=(), score=None)).annexes[0].blocks[0]
    assert isinstance(table, Table)
    assert table.rows[1].cells[3:] == ("", "Đang thực hiện", "")


def test_standing_is_told_by_kind_with_numbers_in_the_annex() -> None:
    told = section("assigned")
    assert (
        "13 nhiệm vụ hoàn thành đúng hạn; 02 nhiệm vụ hoàn thành nhưng chậm so với thời hạn (số thứ tự 9, 10 tại"
        in told
    )
    assert "03 nhiệm vụ quá hạn chưa hoàn thành (số thứ tự 37, 38, 39 tại Phụ lục II)" in told
    assert "- Nhiệm vụ thường xuyên: 08 nhiệm vụ, đã thực hiện trong kỳ." in told
    waits = section("assigned", tasks=(waiting_task(1), task(2)), notes=())
    assert "- Nhiệm vụ chờ văn bản của cấp trên: 01 nhiệm vụ, chưa đến thời điểm thực hiện (số thứ tự 1" in waits
    assert "không có nhiệm vụ nào kết thúc" in waits
    unread = task(1, deadline=Deadline("Trước 29/02/2026", None), due=None)
    told = section("assigned", tasks=(unread,), notes=())
    assert "- Nhiệm vụ chưa xác định được thời hạn: 01 nhiệm vụ, đang thực hiện (số thứ tự 1 tại" in told
    assert "Nhiệm vụ thường xuyên" not in told
    assert "01 nhiệm vụ chưa xác định được thời hạn" in section("plan", tasks=(unread,), notes=())


def test_documents_of_the_window_are_listed_once() -> None:
    later = replace(PROOF, id=7, number="30/2026/QĐ-UBND", issued=date(2026, 9, 1), summary="Về kiện toàn Tổ công tác")
    letter = replace(PROOF, id=8, number="512/SNV-CCHC", issued=date(2026, 9, 2), summary="")
    odd = replace(PROOF, id=9, number="77", issued=date(2026, 9, 3), summary="UBND phường họp")
    old = replace(PROOF, id=10, number="1/KH-UBND", issued=date(2026, 1, 3))
    nameless = replace(PROOF, id=11, number="", issued=date(2026, 9, 3))
    told = section("direction", evidence={"1.1.1": (later, PROOF, old, nameless), "1.2.1": (PROOF, letter, odd)})
    assert told.splitlines()[1:5] == [
        "- Báo cáo số 102/BC-UBND ngày 21/8/2026 về kết quả tự kiểm tra;",
        "- Quyết định số 30/2026/QĐ-UBND ngày 01/9/2026 về kiện toàn Tổ công tác;",
        "- Công văn số 512/SNV-CCHC ngày 02/9/2026;",
        "- Văn bản số 77 ngày 03/9/2026 về UBND phường họp.",
    ]


def test_without_an_opening_of_its_own_the_report_begins_neutrally() -> None:
    told = section("opening", office=office(opening=""))
    assert told.startswith("Thực hiện chế độ báo cáo định kỳ về công tác cải cách hành chính, Ủy ban nhân dân phường")
    assert told.endswith("như sau:")
    own = section("opening", office=office(opening="Thực hiện Công văn số 5/SNV,"))
    assert own.startswith("Thực hiện Công văn số 5/SNV, Ủy ban nhân dân phường Hoàng Mai báo cáo")


@pytest.mark.parametrize(
    ("today", "last"),
    [(date(2026, 5, 1), "14/9/2026"), (date(2026, 6, 15), "15/6/2026"), (date(2027, 1, 5), "14/9/2026")],
)
def test_the_figures_never_end_before_they_begin(today: date, last: str) -> None:
    assert f"(số liệu từ ngày 15/6/2026 đến ngày {last})" in section("opening", today=today)


def test_the_closing_names_every_annex_and_ends_as_documents_end() -> None:
    told = section("closing")
    assert "(kèm theo Phụ lục I: bảng tự chấm điểm cải cách hành chính; Phụ lục II: danh mục nhiệm vụ" in told
    assert told.endswith("kính báo cáo Sở Nội vụ thành phố Hà Nội./.")
    bare = section("closing", tasks=(), score=None, office=office(recipients=()))
    assert bare.endswith("của Ủy ban nhân dân phường Hoàng Mai./.")
    assert "(kèm theo Phụ lục: danh mục" in section("closing", score=None)


def test_the_officers_words_replace_a_draft_and_empty_ones_leave_the_section_out() -> None:
    given = facts(
        own_words={"plan": "Đoạn một.\n\n- Đoạn hai.\n", "inspection": "  ", "closing": "Trên đây là báo cáo."}
    )
    blocks = quarterly(given).blocks
    texts = [block.text for block in blocks if not isinstance(block, Table) and hasattr(block, "text")]
    assert texts[3:5] == ["Đoạn một.", "- Đoạn hai."]
    titles = [block.text for block in blocks if isinstance(block, Heading) and block.level == 2]
    assert titles[2].startswith("3. Công tác thông tin, tuyên truyền")
    assert not any("kiểm tra cải cách" in title for title in titles)
    assert texts[-1] == "Trên đây là báo cáo./."
    inspection = next(each for each in outline(given) if each.key == "inspection")
    assert (inspection.title, inspection.own, inspection.text) == ("Công tác kiểm tra cải cách hành chính", "  ", "")
    assert inspection.draft


def test_a_closing_left_out_stays_out() -> None:
    assert section("closing", own_words={"closing": ""}) == ""


def test_there_is_never_an_empty_heading_or_a_null() -> None:
    empty = facts(tasks=(), notes=(), score=None, indicators=None, evidence={}, office=office(opening=""))
    blocks = quarterly(empty).blocks
    for block, after in pairwise(blocks):
        if isinstance(block, Heading):
            assert not (isinstance(after, Heading) and after.level <= block.level)
    assert not isinstance(blocks[-1], Heading)
    assert "None" not in quarterly(empty).text()
    assert "None" not in quarterly(facts()).text()


def test_the_sample_ward_never_bears_another_name_on_paper() -> None:
    assert quarterly(facts(office=office(sample=True))).head.names == ("ỦY BAN NHÂN DÂN", "PHƯỜNG MẪU")
    own = ("ỦY BAN NHÂN DÂN", "XÃ MẪU")
    assert quarterly(facts(office=office(sample=True, name_lines=own))).head.names == own
    assert quarterly(facts()).head.names == ("ỦY BAN NHÂN DÂN", "PHƯỜNG HOÀNG MAI")


def test_copies_end_with_the_archive_where_there_is_one() -> None:
    assert quarterly(facts()).copies[-1] == "Lưu: VT, VHXH"
    assert "Lưu" not in "".join(quarterly(facts(office=office(archive=""))).copies)


def test_number_and_day_are_printed_as_the_clerk_gave_them() -> None:
    head = quarterly(facts(number=7, issued=date(2026, 9, 16))).head
    assert (head.number_line, head.date_line) == ("Số: 07/BC-UBND", "Hoàng Mai, ngày 16 tháng 9 năm 2026")


def _rows(given: ReportFacts, annex: int) -> dict[str, tuple[str, ...]]:
    table = quarterly(given).annexes[annex].blocks[-1]
    assert isinstance(table, Table)
    return {row.cells[0] or row.cells[1]: row.cells for row in table.rows}


def test_the_score_sheet_says_what_each_point_rests_on() -> None:
    rows = _rows(facts(), 0)
    assert rows["1.2.1"][2:] == (
        "4",
        "0",
        "3/5 = 60% < 80% → 0.\nCòn 02 đơn vị chưa kiểm tra do sắp xếp lại bộ máy.\nTLKC: 102/BC-UBND ngày 21/8/2026.",
    )
    assert rows["3.2"][4].endswith("TLKC: Ảnh niêm yết.jpg; 05/QĐ-UBND.")
    assert rows["5.1"][3] == "7,5"
    assert "6,4" in rows["5.1"][4]
    assert "Lý do: Một vị trí đang chờ tuyển dụng" in rows["5.1"][4]
    assert rows["6.1"][3:] == ("–", "Chưa chấm.")
    assert rows["2.1"][3] == "–"
    assert rows["9.1"][3] == "–"
    assert rows["9.1"][4].startswith("Ước tính")
    assert rows["10.2"][3:] == ("–", "")
    assert _rows(facts(**sheet(None, **{"9.1": {}})), 0)["9.1"][4] == "Chưa có kết quả công bố."
    assert rows["VI"][3] == "–"
    assert rows["Tổng điểm"][2:4] == ("92", "57,69")
    assert rows["Điểm thưởng"][3] == "1"
    assert rows["Dự báo"][3:] == (
        "68,07",
        "Gồm điểm ước tính của tiêu chí điều tra xã hội học; chỉ số 73,99%; xếp loại: Khá",
    )


def test_the_score_sheet_of_a_whole_year_ends_with_index_and_band() -> None:
    whole = sheet(None, **{"6.1": {"done": 95, "due": 100}, "9.1": {"percent": "86.5", "published": True}, "10.1": {}})
    rows = _rows(facts(**whole), 0)
    assert rows["Chỉ số cải cách hành chính"][3:] == ("81,16%", "Xếp loại: Tốt")
    assert "Điểm thưởng" not in rows
    assert "Dự báo" not in rows
    unbanded: dict[str, Any] = {"bands": []}
    told = _rows(facts(**sheet(unbanded, **{"9.1": {"percent": "86.5", "published": True}})), 0)
    assert told["Chỉ số cải cách hành chính"][4] == ""
    assert "xếp loại" not in _rows(facts(**sheet(unbanded)), 0)["Dự báo"][4]


def test_an_illustrative_set_says_that_nobody_issued_it() -> None:
    said = quarterly(facts(**sheet({"illustrative": True, "document": ""}))).text()
    assert "(không phải bộ chỉ số do cơ quan có thẩm quyền ban hành)" in said
    assert str(INDICATORS["document"]) in quarterly(facts()).text()


def test_an_area_that_is_itself_a_leaf_stands_bold() -> None:
    sets = {"areas": [leaf("I", "CẢI CÁCH THỂ CHẾ", "10", {"kind": "yes-no", "text": ""})], "total": "10"}
    table = quarterly(facts(**sheet(sets, I={"yes": True}))).annexes[0].blocks[-1]
    assert isinstance(table, Table)
    assert table.rows[0].strong


def test_the_task_list_keeps_the_superiors_words_and_groups() -> None:
    rows = _rows(facts(), 1)
    assert rows["I"] == ("I", "Công tác chỉ đạo, điều hành CCHC")
    assert rows["9"][3:] == (
        "Trước ngày 05/8/2026",
        "Hoàn thành, chậm hạn",
        "Hoàn thành ngày 15/8/2026, sau thời hạn 05/8/2026 (Báo cáo số 109/BC-UBND).",
    )
    assert rows["1"][4:] == ("Đã thực hiện trong kỳ", "13/9/2026: đã thực hiện lần 1.")
    assert rows["37"][4:] == ("Quá hạn", "12/9/2026: Lùi sang tháng 10 do trùng đợt tập huấn.")
    assert rows["24"][4] == "Sắp đến hạn"
    assert rows["36"][4] == "Đúng tiến độ"


def test_tasks_of_several_documents_are_grouped_by_document() -> None:
    tasks = (task(1), task(2, plan_id=2, section="Nhóm việc"), task(3, plan_id=None, section=""))
    done = task(4, plan_id=None, section="", finished=END)
    given = facts(tasks=(*tasks, done), notes=(note(4, END, "Xong."),), sources={1: SOURCE})
    rows = list(_rows(given, 1).values())
    assert [row[1] for row in rows if len(row) == 2] == [
        "Kế hoạch số 219/KH-UBND",
        "Công tác chỉ đạo, điều hành CCHC",
        "Nhiệm vụ khác",
        "Nhóm việc",
    ]
    assert rows[-1][4:] == ("Hoàn thành", "14/9/2026: Xong; hoàn thành ngày 14/9/2026.")


@pytest.mark.parametrize("period", [QUARTER_I, HALF_YEAR, YEAR])
def test_every_period_of_the_year_has_its_report(period: Any) -> None:
    made = quarterly(facts(period=period, today=period.due))
    assert made.summary == f"Kết quả công tác cải cách hành chính {period.title}"
    assert len(made.annexes) == 2


def test_a_day_that_is_another_than_the_words_stands_behind_them() -> None:
    due = date(2026, 10, 31)
    dated = task(1, date(2026, 8, 31))
    waiting = replace(dated, deadline=Deadline("Sau khi có văn bản", Kind.EVENT), due=due)
    assert time_limit(dated) == "Trước ngày 31/8/2026"
    assert time_limit(replace(dated, due=due)) == "Trước ngày 31/8/2026, nay đến ngày 31/10/2026"
    assert time_limit(waiting) == "Sau khi có văn bản, đến ngày 31/10/2026"
    assert time_limit(replace(dated, deadline=Deadline("", None), due=due)) == "31/10/2026"
    assert time_limit(task(2)) == "Thường xuyên"


def test_a_late_task_says_why() -> None:
    late = task(1, date(2026, 8, 10), finished=date(2026, 8, 13), finished_note="99/BC", late_reason="chờ số liệu.")
    assert finish(late) == "hoàn thành ngày 13/8/2026, sau thời hạn 10/8/2026, lý do: chờ số liệu (99/BC)"
    assert "lý do" not in finish(replace(late, finished=date(2026, 8, 9)))


def test_work_that_comes_back_is_overdue_when_one_was_missed_and_done_when_it_was_performed() -> None:
    monthly = task(1, deadline=Deadline("Hằng tháng", Kind.RECURRING, recurrence=(Recurrence("monthly"),)))
    told = {"tasks": (monthly,), "notes": (note(1, date(2026, 8, 31), "đã gửi"),)}
    missed = facts(**told, awaited={1: date(2026, 8, 31)})
    assert "quá hạn" in section("assigned", missed)
    assert "Quá hạn" in quarterly(missed).text()
    due_soon = facts(**told, awaited={1: date(2026, 9, 20)})
    assert "Đã thực hiện trong kỳ" in quarterly(due_soon).text()
    assert "quá hạn" not in section("assigned", due_soon)
