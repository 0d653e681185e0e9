"""The document's layout facts and their live picture."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.office import usual
from cchc_desktop.reports.blocks import Heading, Paragraph
from cchc_desktop.reports.document import Document, Head, Signature
from cchc_desktop.store import DiskFullError
from cchc_desktop.ui.settings.document_form import FACTS
from cchc_desktop.ui.settings.signing import SIGNINGS, signing_of
from cchc_desktop.ui.settings.specimen import without_body
from tests.officer.settings import SettingsOfficer


def test_every_fact_is_saved_when_its_field_is_left_and_can_be_taken_back(officer: SettingsOfficer) -> None:
    officer.fill("signatory", " Nguyễn  Thị Hương ")
    assert officer.office.signatory == "Nguyễn Thị Hương"
    officer.desk.store.undo()
    assert officer.shown("signatory") == ""


def test_the_picture_follows_every_saved_field(officer: SettingsOfficer) -> None:
    officer.fill("signatory", "Nguyễn Thị Hương")
    officer.wait_picture("Nguyễn Thị Hương")
    officer.fill("name_lines", "Ủy ban nhân dân\n\n  phường Tây Hồ ")
    said = officer.wait_picture("PHƯỜNG TÂY HỒ")
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in said
    assert "Nơi nhận:" in said
    assert officer.office.name_lines == ("ỦY BAN NHÂN DÂN", "PHƯỜNG TÂY HỒ")


def test_what_the_decree_prints_in_capitals_becomes_capitals(officer: SettingsOfficer) -> None:
    officer.fill("parent", "ubnd thành phố đà nẵng")
    assert officer.shown("parent") == "UBND THÀNH PHỐ ĐÀ NẴNG"
    officer.fill("parent", "ubnd thành phố đà nẵng")  # the same again: nothing to save, still in capitals
    assert officer.shown("parent") == "UBND THÀNH PHỐ ĐÀ NẴNG"


@pytest.mark.parametrize("fact", [fact.name for fact in FACTS if fact.needed])
def test_what_a_document_can_t_do_without_is_not_emptied(officer: SettingsOfficer, fact: str) -> None:
    before = officer.office
    officer.fill(fact, " \n ")
    assert officer.office == before
    assert "ví dụ" in officer.below(fact) or "phải có" in officer.below(fact)
    officer.fill(fact, "KHÁC")
    assert officer.office != before


def test_what_it_can_do_without_may_be_emptied(officer: SettingsOfficer) -> None:
    for fact in ("recipients", "copies", "authority", "opening", "archive", "place"):
        officer.fill(fact, "")
    assert (officer.office.recipients, officer.office.copies, officer.office.authority) == ((), (), "")


def test_the_opening_is_one_sentence_however_it_was_pasted(officer: SettingsOfficer) -> None:
    officer.fill("opening", "Thực hiện Công văn số 581/SNV-CCHC\ncủa Sở Nội vụ")
    assert officer.office.opening == "Thực hiện Công văn số 581/SNV-CCHC của Sở Nội vụ"


def test_a_usual_way_to_sign_sets_authority_and_title_at_once(officer: SettingsOfficer) -> None:
    assert officer.signing == "Chủ tịch, thay mặt UBND"
    officer.sign_as("Phó Chủ tịch ký thay (chính quyền đô thị)")
    assert (officer.office.authority, officer.office.capacity) == ("", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"))
    officer.fill("capacity", "Q. Chủ tịch")
    assert officer.signing == "Cách khác"
    officer.sign_as("Cách khác")
    assert officer.office.capacity == ("Q. CHỦ TỊCH",)
    assert officer.document.fields["authority"].hasFocus()


def test_each_usual_way_to_sign_is_known_again() -> None:
    office = usual("UBND phường Hoàng Mai", "Sở Nội vụ", 2026)
    found = [signing_of(replace(office, authority=way.authority, capacity=way.capacity)) for way in SIGNINGS]
    assert found == [0, 1, 2, 3]


@pytest.mark.parametrize("name", ["<b>&Hoàng Mai</b>", "Ươ" * 100])
def test_any_name_can_be_looked_at(officer: SettingsOfficer, name: str) -> None:
    officer.fill("name_lines", name)
    officer.wait_picture("BÁO CÁO")
    officer.fill("place", name)
    assert officer.shown("place") == name


def test_the_widths_of_form_and_picture_are_remembered_once_they_were_changed(officer: SettingsOfficer) -> None:
    assert officer.document.isVisible()
    officer.choose("Đơn vị")
    assert officer.desk.habits.layout("settings_document") is None
    officer.widen_picture()
    officer.choose("Đơn vị")
    assert officer.desk.habits.layout("settings_document") is not None


def test_the_specimen_has_the_opening_and_nothing_of_the_body() -> None:
    head = Head(unit="UBND", names=("UBND",), symbol="BC-UBND", place="Hoàng Mai", year=2026)
    blocks = (Paragraph("Thực hiện …:"), Heading("I. PHẦN"), Paragraph("thân bài"))
    document = Document(head, "BÁO CÁO", "về việc", (), blocks, Signature(("CHỦ TỊCH",)), ())
    said = without_body(document).text()
    assert "Thực hiện" in said
    assert "thân bài" not in said


def test_what_the_disk_refused_stays_in_its_field_until_it_is_saved(
    officer: SettingsOfficer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full, qtbot.captureExceptions() as caught:
        full.setattr(officer.desk.store.office, "save", _refused)
        officer.fill("signatory", "Nguyễn Thị Hương")
        officer.fill("copies", "Đảng ủy")
    assert [kind for kind, *_rest in caught] == [DiskFullError, DiskFullError]
    officer.fill("archive", "VT")
    assert (officer.shown("signatory"), officer.shown("copies")) == ("Nguyễn Thị Hương", "Đảng ủy")
    for fact in ("signatory", "copies"):
        officer.document.fields[fact].setFocus()
        officer.document.fields[fact].clearFocus()
    assert (officer.office.signatory, officer.office.copies) == ("Nguyễn Thị Hương", ("Đảng ủy",))
    officer.desk.store.undo()
    assert officer.shown("copies") != "Đảng ủy"


def _refused(*_said: object) -> None:
    raise DiskFullError
