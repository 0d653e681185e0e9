"""Words of running text that say by when, and how surely they do."""

import enum
from dataclasses import dataclass


class Strength(enum.IntEnum):
    """How surely the words are a deadline; the smallest wins."""

    LABELLED = 0
    """As "thời gian thực hiện: từ 20/5 đến 30/5"."""
    DONE = 1
    """As "hoàn thành trước 15/10/2022"."""
    BY = 2
    """As "trước ngày 30/6", "chậm nhất ngày …"."""
    IN = 3
    """As "vào quý III/2022", at the end of a clause."""
    REFERRED = 4
    """As "theo đúng lộ trình và Kế hoạch số …", "định kỳ hằng quý"."""
    REPEATED = 5
    """As "hằng tháng", where no other time is named."""
    ONGOING = 6
    """As "thường xuyên", where no other time is named."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that say by when, as they stand."""

    text: str
    start: int
    strength: Strength

    @property
    def end(self) -> int:
        """Where they end."""
        return self.start + len(self.text)
