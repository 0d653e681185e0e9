"""How a document is named: in full the first time, then by kind and number."""

import re

from cchc_desktop.domain.evidence import Evidence
from cchc_desktop.domain.plans import PlanDocument
from cchc_desktop.text import fold, long_date, show_date

_KINDS = {
    "nq": "Nghị quyết",
    "qd": "Quyết định",
    "ct": "Chỉ thị",
    "qc": "Quy chế",
    "qyd": "Quy định",
    "tb": "Thông báo",
    "hd": "Hướng dẫn",
    "ctr": "Chương trình",
    "kh": "Kế hoạch",
    "pa": "Phương án",
    "da": "Đề án",
    "bc": "Báo cáo",
    "bb": "Biên bản",
    "ttr": "Tờ trình",
    "cd": "Công điện",
    "gm": "Giấy mời",
    "tl": "Thư",
}
_UNTYPED = "Văn bản"
_LETTER = "Công văn"


def kind_of(number: str) -> str:
    """The kind a number's abbreviation stands for: "12/KH-UBND" is a Kế hoạch, "512/SNV-CCHC" a Công văn."""
    symbol = number.partition("/")[2]
    # A year may stand between the number and the kind: 30/2020/NĐ-CP.
    first = fold(re.split(r"[-/]", re.sub(r"^\d{4}/", "", symbol))[0])
    return _KINDS.get(first, _LETTER if "-" in symbol else _UNTYPED)


def in_full(document: PlanDocument) -> str:
    """Kind, number, date, issuer and subject: the first citation."""
    day = long_date(document.date) if document.date else ""
    issuer = f"của {document.issuer}" if document.issuer else ""
    return " ".join(filter(None, (in_short(document), day, issuer, _about(document.title))))


def in_short(document: PlanDocument) -> str:
    """Kind and number: every later citation."""
    kind = document.kind or (kind_of(document.number) if document.number else _UNTYPED)
    return f"{kind} số {document.number}" if document.number else kind


def proof(evidence: Evidence) -> str:
    """A document of the ward's evidence as a list of issued documents names it; empty where it has no number."""
    if not evidence.number:
        return ""
    day = f"ngày {show_date(evidence.issued)}" if evidence.issued else ""
    return " ".join(filter(None, (f"{kind_of(evidence.number)} số {evidence.number}", day, _about(evidence.summary))))


def subject(evidence: Evidence) -> str:
    """Kind and subject, for a list that has the number in a column; the file's name where nothing is known."""
    kind = kind_of(evidence.number) if evidence.number else ""
    if not evidence.summary:
        return f"{kind} ({evidence.name})" if kind else evidence.name
    if not kind or fold(evidence.summary).startswith(fold(kind)):
        return evidence.summary
    return f"{kind} {_about(evidence.summary)}"


def _about(subject: str) -> str:
    """The subject after "về": run on without a capital where its first word cannot be an abbreviation."""
    words = subject.rstrip(" .;")
    if not words:
        return ""
    lowered = words[0].lower() + words[1:] if words[1:2].islower() else words
    return lowered if fold(lowered).startswith(("ve ", "v/v ")) else f"về {lowered}"
