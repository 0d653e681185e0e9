"""Giải trình: why a leaf has the points it has, or should have others."""

import enum
from collections.abc import Iterator
from dataclasses import dataclass


class Reason(enum.Enum):
    """Which kind of reason it is; the value is the word on screen and on paper."""

    NO_EVIDENCE = "Thiếu tài liệu kiểm chứng"
    DATA_DIFFERS = "Số liệu hai bên khác nhau"
    READ_DIFFERENTLY = "Cách hiểu quy tắc chấm khác nhau"
    SUPERIOR_LATE = "Văn bản, kết quả của cấp trên đến muộn"
    OBJECTIVE = "Nguyên nhân khách quan khác"
    NOT_ARISEN = "Không phát sinh trong năm"
    UNDERWAY = "Đang thực hiện, chưa đến hạn"
    OWN = "Nguyên nhân chủ quan của đơn vị"
    OTHER = "Lý do khác"


@dataclass(frozen=True, slots=True)
class Explanation:
    """The reason and its four parts, each as the officer wrote it."""

    reason: Reason | None = None
    basis: str = ""
    cause: str = ""
    remedy: str = ""
    request: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing was written."""
        return self == Explanation()

    @property
    def parts(self) -> Iterator[tuple[str, str]]:
        """The parts that were written, each with its name on paper."""
        named = zip(PARTS, (self.basis, self.cause, self.remedy, self.request), strict=True)
        yield from ((name, words.strip()) for name, words in named if words.strip())

    @property
    def text(self) -> str:
        """The whole as running text, for a report: the parts without their names."""
        return " ".join(words if words.endswith((".", ";", "!", "?")) else f"{words}." for _name, words in self.parts)


PARTS = ("Căn cứ", "Nguyên nhân", "Khắc phục", "Đề nghị")
"""The skeleton, in order."""
