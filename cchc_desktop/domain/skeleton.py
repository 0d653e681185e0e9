"""A first wording of an explanation, from what the sheet knows: for the officer to correct, never to send as it is."""

from collections.abc import Sequence
from decimal import Decimal

from cchc_desktop.domain.evidence import Evidence
from cchc_desktop.domain.explanations import Explanation
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.scoring import Score

_BLANK = "…"


def drafted(
    own: Score,
    documents: Sequence[Evidence],
    verified: Score | None = None,
    note: str = "",
    asked: Decimal | None = None,
) -> Explanation:
    """The four parts for a leaf: to its own scoring, or in reply to what a verification gave it, with its note."""
    return Explanation(
        basis=_basis(own, documents),
        cause=_cause(own) if verified is None else _difference(own, verified, note),
        remedy=_remedy(own, documents),
        request=_request(own, verified, asked),
    )


def with_draft(written: Explanation, draft: Explanation) -> Explanation:
    """What was written, and the draft where nothing was."""
    return Explanation(
        written.reason,
        written.basis or draft.basis,
        written.cause or draft.cause,
        written.remedy or draft.remedy,
        written.request or draft.request,
    )


def _basis(own: Score, documents: Sequence[Evidence]) -> str:
    rule = own.indicator.rule.text if own.indicator.rule else ""
    sentences = [f"Cách chấm: {_ended(rule)}"] if rule else []
    if documents:
        sentences.append(f"Tài liệu kiểm chứng: {'; '.join(each.cited for each in documents)}.")
    else:
        sentences.append(f"Chưa có tài liệu kiểm chứng; căn cứ để chấm là {_BLANK}")
    return " ".join(sentences)


def _cause(own: Score) -> str:
    return f"Đơn vị tự chấm: {own.why}. Mất {show(own.lost)} điểm do {_BLANK}" if own.lost else _counted(own)


def _counted(own: Score) -> str:
    return f"Đơn vị tự chấm: {own.why}."


def _difference(own: Score, verified: Score, note: str) -> str:
    said = f" Ý kiến thẩm định: {_ended(note)}" if note else ""
    given = f"thẩm định {show(verified.points)} điểm, chênh {show(verified.points - own.points)}"
    return f"{_counted(own)} Kết quả {given}.{said} Nguyên nhân chênh lệch: {_BLANK}"


def _remedy(own: Score, documents: Sequence[Evidence]) -> str:
    if not documents:
        return f"Đơn vị sẽ bổ sung tài liệu kiểm chứng trước ngày {_BLANK}"
    return f"Đơn vị đã {_BLANK}; hoàn thành trước ngày {_BLANK}" if own.lost else ""


def _request(own: Score, verified: Score | None, asked: Decimal | None) -> str:
    if verified is None:
        return ""
    wanted = own.points if asked is None else asked
    return f"Đề nghị công nhận {show(wanted)}/{show(own.indicator.max_points)} điểm."


def _ended(words: str) -> str:
    return words if words.endswith((".", ";", "!", "?")) else f"{words}."
