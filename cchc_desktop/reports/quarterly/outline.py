"""The outline of the report: its sections, what is drafted for each, and the officer's words in their place."""

from collections.abc import Iterator
from dataclasses import dataclass

from cchc_desktop.reports.quarterly import assessment, direction, outlook, results
from cchc_desktop.reports.quarterly.assigned import assigned
from cchc_desktop.reports.quarterly.direction import Draft
from cchc_desktop.reports.quarterly.facts import ReportFacts
from cchc_desktop.reports.quarterly.fields import Duty, Field
from cchc_desktop.reports.quarterly.material import Material, sorted_out
from cchc_desktop.text import roman

_END = "./."


@dataclass(frozen=True, slots=True)
class Section:
    """One section as the officer sees and edits it."""

    key: str
    """Stays the same whatever the section's number."""
    part: str
    """The part it stands in, numbered: "I. CÔNG TÁC CHỈ ĐẠO, …"; empty for the opening and closing words."""
    title: str
    """Numbered within its part: "1. Kế hoạch …"; empty where a part is not divided."""
    draft: str
    """Written from the data, a paragraph a line; empty where only the officer can know."""
    own: str | None = None
    """The officer's words in its place; empty ones leave the section out."""

    @property
    def text(self) -> str:
        """What the report says here."""
        return self.draft if self.own is None else self.own.strip()


@dataclass(frozen=True, slots=True)
class _Planned:
    key: str
    title: str
    draft: Draft


_OPENING = _Planned("opening", "", outlook.opening)
_CLOSING = _Planned("closing", "", outlook.closing)


def _parts(material: Material) -> tuple[tuple[str, tuple[_Planned, ...]], ...]:
    ahead = outlook.next_title(material.facts.period).upper()
    return (
        ("CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH", _DIRECTION),
        ("KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG CẢI CÁCH HÀNH CHÍNH", _RESULTS),
        ("ĐÁNH GIÁ CHUNG", _ASSESSMENT),
        (f"PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM {ahead}", (_Planned("ahead", "", outlook.ahead),)),
        ("KIẾN NGHỊ, ĐỀ XUẤT", (_Planned("proposals", "", outlook.proposals),)),
    )


_DIRECTION = (
    _Planned("plan", "Kế hoạch cải cách hành chính và mức độ hoàn thành", direction.plan),
    _Planned("direction", "Công tác tổ chức, chỉ đạo, điều hành", direction.direction),
    _Planned("inspection", "Công tác kiểm tra cải cách hành chính", direction.duty(Duty.INSPECTION)),
    _Planned(
        "communication", "Công tác thông tin, tuyên truyền cải cách hành chính", direction.duty(Duty.COMMUNICATION)
    ),
    _Planned("initiatives", "Mô hình, sáng kiến trong cải cách hành chính", direction.duty(Duty.INITIATIVES)),
    _Planned("assigned", "Thực hiện nhiệm vụ cấp trên giao", assigned),
)
_RESULTS = (
    _Planned("institutions", "Cải cách thể chế", results.in_field(Field.INSTITUTIONS)),
    _Planned("procedures", "Cải cách thủ tục hành chính", results.in_field(Field.PROCEDURES)),
    _Planned("organisation", "Cải cách tổ chức bộ máy hành chính nhà nước", results.in_field(Field.ORGANISATION)),
    _Planned("civil_service", "Cải cách chế độ công vụ", results.in_field(Field.CIVIL_SERVICE)),
    _Planned("finance", "Cải cách tài chính công", results.in_field(Field.FINANCE)),
    _Planned("digital", "Xây dựng, phát triển chính quyền điện tử, chính quyền số", results.in_field(Field.DIGITAL)),
)
_ASSESSMENT = (
    _Planned("results", "Kết quả đạt được", assessment.results),
    _Planned("shortcomings", "Tồn tại, hạn chế", assessment.shortcomings),
    _Planned("causes", "Nguyên nhân", assessment.causes),
)


def outline(facts: ReportFacts) -> tuple[Section, ...]:
    """Every section in order; those the officer emptied keep their place here and have no number."""
    material = sorted_out(facts)
    return (_written(_OPENING, "", material), *_numbered(material), _ended(_written(_CLOSING, "", material)))


def _numbered(material: Material) -> Iterator[Section]:
    part_number = 0
    for part, planned in _parts(material):
        sections = [_written(each, part, material) for each in planned]
        part_number += any(section.text for section in sections)
        number = 0
        for section in sections:
            number += bool(section.text)
            yield _with_numbers(section, part_number, number)


def _written(planned: _Planned, part: str, material: Material) -> Section:
    return Section(planned.key, part, planned.title, planned.draft(material), material.facts.own_words.get(planned.key))


def _with_numbers(section: Section, part: int, number: int) -> Section:
    if not section.text:
        return section
    title = f"{number}. {section.title}" if section.title else ""
    return Section(section.key, f"{roman(part)}. {section.part}", title, section.draft, section.own)


def _ended(section: Section) -> Section:
    """A report ends with "./.", whoever wrote its last words."""
    if section.own is None or not section.own.strip():
        return section
    return Section(section.key, "", "", section.draft, section.own.rstrip(" ./;\n") + _END)
