"""The unit: what follows from its name, what stays as it was written by hand."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.office import Office, usual
from cchc_desktop.ui.settings.defaults import DERIVED, follow, proposal, propose
from tests.officer.reports import Windows
from tests.officer.settings import SettingsOfficer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cchc_desktop.ui.desk import Desk

SUBJECTS = [
    "Đơn vị",
    "Thể thức văn bản",
    "Kỳ báo cáo",
    "Ngày nghỉ, các bước",
    "Bộ chỉ số",
    "Máy này",
    "Nhật ký thay đổi",
    "Giới thiệu",
]


def test_the_subjects_stand_at_the_left_the_unit_first(officer: SettingsOfficer) -> None:
    assert officer.subjects == SUBJECTS
    assert officer.subject == "Đơn vị"
    assert officer.unit_name == "UBND phường Hoàng Mai"


def test_a_new_name_takes_head_place_and_recipients_with_it(officer: SettingsOfficer) -> None:
    officer.rename("  UBND   phường 12 ")
    assert officer.office.name == "UBND phường 12"
    assert officer.office.name_lines == ("ỦY BAN NHÂN DÂN", "PHƯỜNG 12")
    assert officer.office.place == "Phường 12"
    assert officer.news == "Đã lưu."
    officer.desk.store.undo()
    assert officer.unit_name == "UBND phường Hoàng Mai"
    assert officer.office.place == "Hoàng Mai"


def test_what_was_written_by_hand_stays_and_is_only_proposed_anew(officer: SettingsOfficer) -> None:
    officer.fill("place", "Hà Nội")
    assert officer.offered("place") == "Gợi ý theo tên đơn vị: Hoàng Mai"
    officer.rename("UBND xã Đông Anh")
    assert (officer.office.place, officer.office.name_lines[1]) == ("Hà Nội", "XÃ ĐÔNG ANH")
    assert "tự sửa giữ nguyên" in officer.news
    assert officer.offered("place") == "Gợi ý theo tên đơn vị: Đông Anh"
    officer.take_offer("place")
    assert officer.office.place == "Đông Anh"
    assert officer.offered("place") == ""


def test_another_superior_is_another_addressee(officer: SettingsOfficer) -> None:
    officer.set_superior("Sở Nội vụ tỉnh Lâm Đồng")
    assert officer.office.recipients == ("Sở Nội vụ tỉnh Lâm Đồng",)
    officer.set_superior("")
    assert not officer.office.recipients
    assert "Như trên" not in officer.office.copies


def test_a_unit_without_a_name_is_not_kept(officer: SettingsOfficer) -> None:
    officer.rename("   ")
    assert officer.office.name == "UBND phường Hoàng Mai"
    assert officer.problem_of_unit == ["Báo cáo phải có tên đơn vị."]
    officer.rename("UBND  phường Hoàng Mai")  # what it was: nothing to save, and nothing wrong any more
    assert officer.problem_of_unit == []
    officer.rename("")
    officer.rename("UBND phường Tây Hồ")
    assert officer.problem_of_unit == []


@pytest.mark.parametrize("typed", ["26", "hai nghìn", "2026,5", "", "99999"])
def test_a_year_is_four_digits(officer: SettingsOfficer, typed: str) -> None:
    officer.set_year(typed)
    assert officer.office.year == 2026
    assert officer.problem_of_unit == ["Nhập năm bốn chữ số, ví dụ 2026."]


def test_another_year_brings_its_own_periods(officer: SettingsOfficer) -> None:
    officer.set_year("2027")
    assert officer.period_names[0] == "quý I năm 2027"


def test_the_sample_ward_has_a_way_out_the_real_one_none(officer: SettingsOfficer) -> None:
    assert not officer.leave_sample()
    officer.desk.store.office.save(replace(officer.office, sample=True))
    assert officer.leave_sample()
    assert officer.sent_to == [("leave_sample", "")]


def test_no_window_flashes_while_the_subjects_are_made(qtbot: "QtBot", desk: "Desk") -> None:
    desk.store.office.save(usual("UBND phường Hoàng Mai", "Sở Nội vụ", 2026))
    with Windows() as windows:
        officer = SettingsOfficer(qtbot, desk)
        for subject in SUBJECTS:
            officer.choose(subject)
    assert windows.shown == [officer.page]
    officer.close()


def test_other_pages_open_a_subject_or_a_field_by_name(officer: SettingsOfficer) -> None:
    for item, subject in (
        ("log", "Nhật ký thay đổi"),
        ("signatory", "Thể thức văn bản"),
        ("superior", "Đơn vị"),
        ("2026-Q3", "Kỳ báo cáo"),
        ("document/place", "Thể thức văn bản"),
        ("no such thing", "Thể thức văn bản"),
    ):
        officer.page.open_at(item)
        assert officer.subject == subject
    officer.page.open_at("document/place")
    assert officer.document.fields["place"].hasFocus()


names = st.text(max_size=60)


@given(old=names, new=names, superior=names, by_hand=st.sets(st.sampled_from(DERIVED)))
def test_whatever_the_names_hands_off_what_was_written_by_hand(
    old: str, new: str, superior: str, by_hand: set[str]
) -> None:
    office: Office = usual(old, "Sở Nội vụ", 2026)
    own = {fact: ("tự ghi",) if isinstance(getattr(office, fact), tuple) else "tự ghi" for fact in by_hand}
    office = replace(office, **own)  # type: ignore[arg-type]  # each of its own field's type
    following = follow(office, replace(office, name=new, superior=superior))
    for fact in DERIVED:
        expected = own[fact] if fact in own else getattr(proposal(following.office), fact)
        assert getattr(following.office, fact) == expected
    assert set(following.kept) <= by_hand
    everything = propose(following.office, DERIVED)
    assert all(getattr(everything, fact) == getattr(proposal(everything), fact) for fact in DERIVED)
