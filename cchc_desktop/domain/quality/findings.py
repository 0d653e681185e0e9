"""What a check found: one sentence about one place of one leaf."""

import enum
from dataclasses import dataclass


class Severity(enum.Enum):
    """How grave it is, the gravest first; the value is the word on screen."""

    ERROR = "lỗi"
    WARNING = "cảnh báo"
    NOTE = "lưu ý"


class Place(enum.Enum):
    """The part of a leaf where it is put right."""

    ENTRY = "entry"
    OVERRIDE = "override"
    EXPLANATION = "explanation"
    EVIDENCE = "evidence"


class Check(enum.Enum):
    """A check by its name on screen; the value holds the name and how grave what it finds is."""

    REFUSED = ("Số liệu không dùng được, điểm vượt mức", Severity.ERROR)
    FULL_UNPROVEN = ("Điểm tối đa không có tài liệu kiểm chứng", Severity.ERROR)
    STALE_OVERRIDE = ("Điểm sửa tay không còn khớp số liệu", Severity.ERROR)
    UNPROVEN = ("Điểm chưa có tài liệu kiểm chứng", Severity.WARNING)
    OUTSIDE = ("Tài liệu kiểm chứng ngoài kỳ chấm", Severity.WARNING)
    REUSED = ("Tài liệu kiểm chứng đã dùng cho năm khác", Severity.WARNING)
    UNEXPLAINED = ("Mất điểm chưa giải trình", Severity.WARNING)
    CUT = ("Bị giảm điểm khi thẩm định, chưa giải trình", Severity.WARNING)
    WAITING = ("Chưa chấm khi sắp hết hạn", Severity.WARNING)
    POOR_REASON = ("Lý do sửa điểm chưa rõ", Severity.WARNING)
    MISDATED = ("Ngày chưa tới hoặc ngoài kỳ chấm", Severity.WARNING)
    DIFFERING = ("Cùng một số liệu, nhập khác nhau", Severity.WARNING)
    AGAINST_TASKS = ("Số liệu khác danh mục nhiệm vụ", Severity.NOTE)

    @property
    def title(self) -> str:
        """Its name on screen."""
        return self.value[0]

    @property
    def severity(self) -> Severity:
        """How grave what it finds is."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to be looked at; `place` says where it is put right."""

    check: Check
    code: str
    place: Place
    text: str

    @property
    def severity(self) -> Severity:
        """How grave it is."""
        return self.check.severity
