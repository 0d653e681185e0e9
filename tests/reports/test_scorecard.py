"""The printed forms of a score sheet, round by round: what they say, and that every page says it."""

import os
import unicodedata
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.dossier import Dossier
from cchc_desktop.domain.evidence import Evidence
from cchc_desktop.domain.explanations import Explanation, Reason
from cchc_desktop.domain.rounds import Round
from cchc_desktop.reports import citation, pdf
from cchc_desktop.reports.document import Document, Table
from cchc_desktop.reports.scorecard import evidence_list, rejoinder, score_report, slip
from tests.domain.small_sets import a_set, by_hand, group, leaf
from tests.reports.pages import read, reader
from tests.reports.rounds import ENTERED, EVIDENCE, EXPLANATIONS, dossier, large
from tests.reports.ward import PROOF, office

_KEPT = Path(__file__).parent.parent / "snapshots"
_FORMS: dict[str, Callable[[], Document]] = {
    "score_report_self": lambda: score_report(dossier()),
    "score_report_second": lambda: score_report(dossier(Round.SECOND)),
    "rejoinder": lambda: rejoinder(dossier(Round.EXPLAINED)),
    "slip": lambda: slip(dossier(Round.SECOND), "3.2"),
    "evidence_list": lambda: evidence_list(dossier(Round.SECOND)),
}


@pytest.mark.parametrize("name", _FORMS)
def test_every_form_says_what_it_said_when_a_person_last_read_it(name: str) -> None:
    kept, said = _KEPT / f"{name}.txt", _FORMS[name]().text() + "\n"
    if os.environ.get("SNAPSHOT") == "update":
        kept.write_text(said, encoding="utf-8", newline="\n")
    assert said == kept.read_text(encoding="utf-8")


@pytest.mark.parametrize("last", list(Round))
@pytest.mark.parametrize("form", [score_report, rejoinder, evidence_list])
def test_the_pages_say_what_the_document_says(form: Callable[[Dossier], Document], last: Round) -> None:
    document = form(dossier(last))
    assert read(pdf.render_bytes(document), document).words == document.text().split()


def table(document: Document, annex: int = 0) -> Table:
    return next(block for block in document.annexes[annex].blocks if isinstance(block, Table))


def rows(document: Document, annex: int = 0) -> dict[str, tuple[str, ...]]:
    return {row.cells[0] or row.cells[1]: row.cells for row in table(document, annex).rows}


def text_of(made: Dossier) -> str:
    return score_report(made).text()


@pytest.mark.parametrize(
    ("last", "heads"),
    [
        (Round.SELF, ("Điểm tự chấm",)),
        (Round.FIRST, ("Điểm tự chấm", "Thẩm định lần 1", "Chênh lệch")),
        (Round.EXPLAINED, ("Điểm tự chấm", "Thẩm định lần 1", "Điểm giải trình", "Chênh lệch")),
        (Round.SECOND, ("Điểm tự chấm", "Thẩm định lần 1", "Điểm giải trình", "Thẩm định lần 2", "Chênh lệch")),
    ],
)
def test_a_round_has_its_column_once_it_has_begun(last: Round, heads: tuple[str, ...]) -> None:
    assert table(score_report(dossier(last))).titles[3:-1] == heads


def test_a_row_has_the_points_of_every_round_the_difference_and_what_they_rest_on() -> None:
    found = rows(score_report(dossier(Round.SECOND)))
    assert found["3.2"][2:8] == ("8", "8", "4", "6", "6", "−2")
    assert "Ý kiến thẩm định lần 1: Niêm yết thiếu 02 thủ tục đất đai." in found["3.2"][-1]
    assert "Giải trình: Phụ lục II." in found["3.2"][-1]
    assert found["III"][2:8] == ("20", "19,79", "15,79", "17,79", "17,79", "−2")
    assert found["Tổng điểm"][2:8] == ("92", "57,69", "63,44", "65,44", "65,44", "+7,75")
    assert found["Chỉ số cải cách hành chính"][2:8] == ("100%", "–", "68,96%", "71,13%", "71,13%", "–")
    assert found["Xếp loại"][3:7] == ("–", "Yếu", "Khá", "Khá")
    assert all(row.strong for row in table(score_report(dossier())).rows if row.cells[0] in {"I", "1.1", "X"})


def test_the_head_stands_on_a_portrait_page_and_the_wide_annexes_follow() -> None:
    document = score_report(dossier(Round.SECOND))
    pages = reader(pdf.render_bytes(document)).pages
    wide = [page.mediabox.width > page.mediabox.height for page in pages]
    assert not wide[0]
    assert wide.index(True) == 3
    assert [document.annex_label(place) for place in range(3)] == ["Phụ lục I", "Phụ lục II", "Phụ lục III"]
    assert "TM. ỦY BAN NHÂN DÂN" in pages[2].extract_text()


def test_every_page_of_the_sample_ward_says_so_and_every_font_is_embedded() -> None:
    document = score_report(dossier(office=office(sample=True)))
    content = pdf.render_bytes(document)
    assert read(content, document).marks == len(reader(content).pages)
    fonts = [font.get_object() for page in reader(content).pages for font in page["/Resources"]["/Font"].values()]  # type: ignore[index]
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)


def test_a_sheet_without_any_answer_says_so() -> None:
    said = text_of(dossier(entered={}, explanations={}, evidence={}))
    assert "UBND phường Hoàng Mai chưa tự chấm điểm tiêu chí thành phần nào." in said
    assert said.count("Chưa có tiêu chí thành phần nào được chấm.") == 2
    assert "Phụ lục II" not in said
    bare = dossier(entered={}, explanations={}, evidence={})
    assert "Không có tiêu chí thành phần nào phải giải trình." in rejoinder(bare).text()
    assert "Chưa có tài liệu kiểm chứng nào" in evidence_list(bare).text()


def test_nothing_lost_and_nothing_missing_is_said() -> None:
    made = a_set(by_hand("1", 2), total=2)
    answers = {Round.SELF: {"1": Answer(points=Decimal(2), reason="Đủ")}}
    said = text_of(dossier(indicators=made, entered=answers, explanations={}, evidence={Round.SELF: {"1": (PROOF,)}}))
    assert "đều đạt điểm tối đa" in said
    assert "đều có tài liệu kiểm chứng" in said
    assert "Xếp loại\t–\tXuất sắc" in said


def test_a_set_of_surveys_alone_and_an_office_without_recipients_are_told_too() -> None:
    made = a_set(leaf("1", 2, by_hand("x", 2).rule, survey=True))
    alone = dossier(indicators=made, entered={}, explanations={}, evidence={}, office=office(recipients=()))
    assert "Chưa có kết quả công bố." in text_of(alone)
    assert "kính đề nghị" not in text_of(alone) + rejoinder(alone).text()


def test_a_set_without_rows_is_still_a_report() -> None:
    document = score_report(dossier(indicators=a_set(total=0), entered={}, explanations={}, evidence={}))
    assert read(pdf.render_bytes(document), document).words == document.text().split()


def test_causes_beyond_the_ward_are_difficulties_and_the_same_words_stand_once() -> None:
    said = score_report(large()).text()
    assert said.count("Chờ số liệu của các tổ dân phố sau sắp xếp") > 1
    body = said[said.index("1. Khó khăn") : said.index("2. Kiến nghị")]
    assert body.count("Chờ số liệu") == 1
    assert "Tiêu chí 1.2, 1.6" in body


def test_many_causes_are_cut_to_ten_and_the_annex_has_the_rest() -> None:
    codes = [line.indicator.code for line in large().lines if line.leaf]
    said = {code: Explanation(Reason.OBJECTIVE, cause=f"Lý do {code}", request=f"Đề nghị {code}") for code in codes}
    body = score_report(large(explanations={Round.SELF: said})).text()
    assert "- 110 nội dung khác nêu tại Phụ lục II" in body


def test_every_leaf_lost_or_unproven_is_in_the_annex_with_its_four_parts() -> None:
    document = score_report(dossier())
    said = [row.cells for row in table(document, 1).rows]
    place = next(place for place, cells in enumerate(said) if cells[0] == "1.1.1")
    assert said[place + 1][1].splitlines() == [
        "Lý do: Văn bản, kết quả của cấp trên đến muộn.",
        "Căn cứ: Kế hoạch số 12/KH-UBND ngày 28/01/2026.",
        "Nguyên nhân: Hướng dẫn của Thành phố ban hành ngày 20/11/2026.",
        "Khắc phục: Hoàn thành trong quý I năm 2027.",
        "Đề nghị: Ban hành hướng dẫn trước tháng 6 hằng năm.",
    ]
    assert {"1.1.1", "1.2.1", "4.1", "8.1"} <= {cells[0] for cells in said}
    assert ("", "Chưa có giải trình.") in said


def test_after_a_verification_only_what_was_explained_or_disputed_is_in_the_annex() -> None:
    document = rejoinder(dossier(Round.EXPLAINED))
    assert [cells for cells in rows(document) if cells[0].isdigit()] == ["1.1.1", "1.2.1", "3.2"]
    assert rows(document)["3.2"][-1] == "07/BB-UBND ngày 20/12/2026"
    assert "- Tiêu chí 3.2: từ 4 lên 6 điểm." in document.text()


def test_before_a_verification_the_rejoinder_explains_the_ward_s_own_points() -> None:
    assert "Giải trình điểm tự chấm" in rejoinder(dossier()).text()


def test_the_slip_goes_from_the_rule_over_the_figures_to_the_points() -> None:
    document = slip(dossier(), "1.1.1")
    block = document.blocks[0]
    assert isinstance(block, Table)
    said = {row.cells[0]: row.cells[1] for row in block.rows}
    assert list(said) == [
        "Tiêu chí",
        "Cách chấm",
        "Số liệu đã nhập",
        "Cách tính",
        "Làm tròn",
        "Điểm",
        "Tài liệu kiểm chứng",
        "Giải trình",
    ]
    assert said["Số liệu đã nhập"].splitlines()[:2] == ["Đã thực hiện: 23", "Phải thực hiện: 26"]
    assert said["Làm tròn"].endswith("8,846154 → 8,85.")
    assert said["Điểm"] == "8,85 điểm, tối đa 10 điểm"
    assert said["Tài liệu kiểm chứng"] == "Chưa có"


def test_a_slip_of_an_open_leaf_an_estimate_and_points_by_hand() -> None:
    assert "Chưa chấm." in slip(dossier(), "6.1").text()
    assert "Ước tính 10,38 điểm, tối đa 12 điểm" in slip(dossier(), "9.1").text()
    assert "Làm tròn" not in slip(dossier(), "5.1").text()
    for code in ("I", "nowhere"):
        with pytest.raises(KeyError):
            slip(dossier(), code)


def test_a_slip_stays_on_its_page_however_much_was_written() -> None:
    long = "Số liệu chưa đầy đủ do chờ các đơn vị liên quan gửi báo cáo; " * 200
    said = {Round.SELF: {"1.1.1": Explanation(Reason.OTHER, long, long, long, long)}}
    made = dossier(Round.SECOND, explanations=said)
    assert len(reader(pdf.render_bytes(slip(made, "1.1.1"))).pages) == 1


def test_each_document_stands_once_with_every_criterion_it_serves() -> None:
    block = evidence_list(dossier(Round.SECOND)).blocks[0]
    assert isinstance(block, Table)
    assert [(row.cells[1], row.cells[4]) for row in block.rows] == [
        ("102/BC-UBND", "1.2.1, 1.3.1"),
        ("", "3.2"),
        ("05/QĐ-UBND", "3.2"),
        ("07/BB-UBND", "3.2"),
    ]


def test_a_document_in_a_list_is_named_by_kind_and_subject_or_by_its_file() -> None:
    files = (
        Evidence(1, "a.pdf", "", 0, "12/KH-UBND", summary="Cải cách hành chính"),
        Evidence(2, "b.pdf", "", 0, "12/KH-UBND", summary="Kế hoạch kiểm tra"),
        Evidence(3, "c.pdf", "", 0, "12/KH-UBND"),
        Evidence(4, "d.pdf", "", 0, summary="Ảnh chụp"),
        Evidence(5, "e.pdf", "", 0),
    )
    assert [citation.subject(each) for each in files] == [
        "Kế hoạch về cải cách hành chính",
        "Kế hoạch kiểm tra",
        "Kế hoạch (c.pdf)",
        "Ảnh chụp",
        "e.pdf",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "<b>đậm</b> & <para>",
        unicodedata.normalize("NFD", "Cải cách hành chính phường"),
        "Mức độ hoàn thành nhiệm vụ " * 8,
        "dòng\nmới\x07\u200b",
        "x" * 300,
    ],
)
def test_whatever_was_typed_stands_on_the_pages_as_words(words: str) -> None:
    monster = Evidence(9, words, "", 1, "", None, words)
    made = dossier(
        Round.SECOND,
        indicators=a_set(group("I", by_hand("1.1", 2)), total=2),
        entered={**ENTERED, Round.SELF: {"1.1": Answer(points=Decimal(1), reason=words)}},
        explanations={**EXPLANATIONS, Round.SELF: {"1.1": Explanation(Reason.OTHER, words, words, words, words)}},
        evidence={**EVIDENCE, Round.SELF: {"1.1": (monster,)}},
    )
    for document in (score_report(made), rejoinder(made), evidence_list(made), slip(made, "1.1")):
        found = read(pdf.render_bytes(document), document).words
        assert "".join(found) == "".join(document.text().split())


def test_an_explanation_of_three_pages_goes_on_overleaf() -> None:
    said = {Round.SELF: {"1.1.1": Explanation(cause="Chờ các đơn vị liên quan gửi báo cáo, số liệu; " * 200)}}
    document = score_report(dossier(explanations=said))
    assert sorted(read(pdf.render_bytes(document), document).words) == sorted(document.text().split())


def test_a_result_with_some_of_the_surveys_in_says_what_it_is_out_of() -> None:
    asked = [leaf(code, most, by_hand(code, most).rule, survey=True) for code, most in (("2.1", 12), ("2.2", 5))]
    told = dossier(
        Round.FIRST,
        indicators=a_set(group("1", by_hand("1.1", 10)), group("2", *asked), total=27),
        entered={
            Round.SELF: {"1.1": Answer(points=Decimal(9), reason="x")},
            Round.FIRST: {"2.1": Answer(points=Decimal(10), reason="Sở Nội vụ công bố")},
        },
        explanations={},
        evidence={},
    )
    text = score_report(told).text()
    assert "tự chấm 9/10 điểm phần tự chấm, đạt 90% (thang điểm 27, chưa gồm điểm điều tra xã hội học)" in text
    verified = "thẩm định lần 1: 19/22 điểm phần đã có kết quả, đạt 86,36% (thang điểm 27, còn 5 điểm điều tra"
    assert verified in text
