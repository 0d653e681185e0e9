"""Print ▾ and Export ▾ of the score sheet: every form, for each round that has begun."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from pypdf import PdfReader

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.explanations import Explanation
from cchc_desktop.domain.office import usual
from cchc_desktop.domain.rounds import Round, Stage
from cchc_desktop.exchange.indicator_sets import load
from cchc_desktop.ui.paper import printing as paper
from cchc_desktop.ui.scoring.printing import Papers, Shown
from tests.officer.answers import ScriptedAsk
from tests.officer.papers import PapersOfficer, printed
from tests.officer.reports import prints_to

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cchc_desktop.ui.desk import Desk

_WAYS = (Stage.SUBMITTED, Stage.SETTLED, Stage.VERIFYING)


class Officer(PapersOfficer[Papers]):
    """Prints the sheet in front, and hears what the page is told."""

    def __init__(self, qtbot: "QtBot", desk: "Desk") -> None:
        self.shown: Shown | None = Shown(desk.store.sheets.create(2026, load("mau-a")), "1.1.3")
        super().__init__(qtbot, desk, Papers(desk, lambda: self.shown))
        self.news: list[str] = []
        self.papers.told.connect(self.news.append)

    def verify(self) -> None:
        assert self.shown is not None
        sheet = self.shown.sheet
        for stage in _WAYS:
            sheet = self.desk.store.sheets.advance(sheet, stage)
        self.desk.store.answers.set(sheet, "1.1.3", Answer(points=Decimal(2), reason="Chậm"), Round.FIRST)
        self.shown = Shown(sheet, "1.1.3")


@pytest.fixture
def officer(qtbot: "QtBot", desk: "Desk") -> Iterator[Officer]:
    desk.store.office.save(usual("UBND phường Hoàng Mai", "Sở Nội vụ thành phố Hà Nội", 2026))
    officer = Officer(qtbot, desk)
    assert officer.shown is not None
    desk.store.answers.set(officer.shown.sheet, "1.1.3", Answer(done=Decimal(37), due=Decimal(39)))
    desk.store.answers.explain(officer.shown.sheet, "1.1.3", Explanation(cause="Chờ hướng dẫn"))
    yield officer
    officer.close()


def test_the_menus_name_every_form_and_the_leaf_in_front(officer: Officer) -> None:
    forms = [
        "Báo cáo điểm và các phụ lục…",
        "Báo cáo giải trình…",
        "Danh mục tài liệu kiểm chứng…",
        "Phiếu vì sao ra điểm 1.1.3…",
        "Số, ngày, khó khăn, kiến nghị…",
    ]
    assert officer.words(officer.papers.print_button) == forms
    assert officer.words(officer.papers.export_button)[1:] == forms
    assert (officer.papers.print_button.text(), officer.papers.export_button.text()) == (" In", " Xuất")


@pytest.mark.parametrize("code", ["1.1", "", "không có"])
def test_a_group_or_nothing_in_front_has_no_slip(officer: Officer, code: str) -> None:
    assert officer.shown is not None
    officer.shown = Shown(officer.shown.sheet, code)
    assert not any("Phiếu" in word for word in officer.words(officer.papers.print_button))


def test_without_a_sheet_there_is_nothing_to_choose(officer: Officer) -> None:
    officer.shown = None
    assert officer.words(officer.papers.export_button) == []
    officer.papers.enable(on=False)
    assert not officer.papers.print_button.isEnabled()
    assert not officer.papers.export_button.isEnabled()


@pytest.mark.parametrize(
    ("form", "found"),
    [
        ("Báo cáo điểm", "TỔNG HỢP ĐIỂM THEO LĨNH VỰC"),
        ("Báo cáo giải trình", "Nguyên nhân: Chờ hướng dẫn"),
        ("Danh mục", "Chưa có tài liệu kiểm chứng"),
        ("Phiếu", "37/39 = 94,87%"),
    ],
)
def test_each_form_is_written_where_the_officer_printed(
    officer: Officer, ask: ScriptedAsk, tmp_path: Path, form: str, found: str
) -> None:
    path = tmp_path / "ra.pdf"
    ask.next(path)
    officer.choose(officer.papers.export_button, form)
    assert str(path) in officer.wait()
    assert found in printed(path)


def test_the_workbook_is_written_and_opened(officer: Officer, ask: ScriptedAsk, tmp_path: Path) -> None:
    path = tmp_path / "bảng điểm"
    ask.next(path)
    officer.choose(officer.papers.export_button, "Bảng điểm Excel")
    written = tmp_path / "bảng điểm.xlsx"
    assert officer.wait() == f"Đã ghi: {written}"
    assert openpyxl.load_workbook(written).sheetnames[0] == "Bảng điểm"
    officer.papers.written.open.click()
    assert ask.said[-1] == str(written)


def test_no_program_for_excel_is_printed(
    officer: Officer, ask: ScriptedAsk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask.next(tmp_path / "a.xlsx")
    officer.choose(officer.papers.export_button, "Bảng điểm Excel")
    officer.wait()
    monkeypatch.setattr(ask, "show_file", lambda _path: False)
    officer.papers.written.open.click()
    assert "không có chương trình mở tệp Excel" in ask.said[-1]


def test_the_newest_round_is_at_hand_and_the_earlier_ones_a_step_further(
    officer: Officer, ask: ScriptedAsk, tmp_path: Path
) -> None:
    officer.verify()
    path = tmp_path / "ra.pdf"
    ask.next(path)
    officer.choose(officer.papers.export_button, "Báo cáo điểm")
    officer.wait()
    assert "sau thẩm định lần 1" in printed(path)
    ask.next(path)
    officer.choose(officer.papers.export_button, "Theo vòng tự chấm", "Báo cáo điểm")
    officer.wait()
    assert "Thẩm định lần 1" not in printed(path)


def test_the_name_proposed_says_form_year_and_round(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    officer.verify()
    proposals: list[str] = []
    officer.desk.habits.change(file_folder="/media/usb")
    monkeypatch.setattr(officer.desk.ask, "save_file", lambda _title, proposal, _kinds: proposals.append(proposal))
    for word in ("Báo cáo điểm", "Phiếu", "Bảng điểm"):
        officer.choose(officer.papers.export_button, word)
    assert proposals == [
        "BC-diem-CCHC-2026-tham-dinh-lan-1.pdf",
        "Phieu-diem-CCHC-1-1-3-2026-tham-dinh-lan-1.pdf",
        "Bang-diem-CCHC-2026-tham-dinh-lan-1.xlsx",
    ]


def test_a_form_is_printed_portrait_and_wide_in_one_job(
    officer: Officer, ask: ScriptedAsk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "has_printer", lambda: True)
    out = tmp_path / "paper.pdf"
    ask.next(prints_to(out))
    officer.choose(officer.papers.print_button, "Báo cáo điểm")
    officer.qtbot.waitUntil(lambda: bool(officer.news), timeout=30_000)
    wide = [page.mediabox.width > page.mediabox.height for page in PdfReader(out).pages]
    assert wide[0] is not wide[-1]
    assert officer.news == [f"Đã gửi {len(wide)} trang tới máy in"]
