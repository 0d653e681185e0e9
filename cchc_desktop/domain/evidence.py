"""A document that proves something: kept once, serving many criteria and tasks."""

from dataclasses import dataclass
from datetime import date

from cchc_desktop.text import show_date


@dataclass(frozen=True, slots=True)
class Evidence:
    """One file of the evidence folder, and what the officer knows of the document in it."""

    id: int
    name: str
    """The file's name as it came."""
    digest: str
    """SHA-256 of the content, in hex: where it lies in the folder."""
    size: int
    """Bytes."""
    number: str = ""
    """Số, ký hiệu."""
    issued: date | None = None
    summary: str = ""
    """Trích yếu."""

    @property
    def suffix(self) -> str:
        """The ending of the name, in lower case, with its dot; empty where there is none."""
        dot = self.name.rfind(".")
        return self.name[dot:].lower() if dot > 0 else ""

    @property
    def cited(self) -> str:
        """By number and date, as "12/KH-UBND ngày 28/01/2026"; by the file's name where it has no number."""
        if self.number and self.issued:
            return f"{self.number} ngày {show_date(self.issued)}"
        return self.number or self.name
