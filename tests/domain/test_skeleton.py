"""What is drafted for an explanation, and what of it gives way to the officer's own words."""

from datetime import date
from decimal import Decimal

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.evidence import Evidence
from cchc_desktop.domain.explanations import Explanation, Reason
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.ratios import Ratio
from cchc_desktop.domain.scoring import Score, score
from cchc_desktop.domain.skeleton import drafted, with_draft
from tests.domain.small_sets import a_set, group, leaf

RULE = Rule(Ratio(Decimal(2), Decimal(80)), text="Từ 80% trở lên: tính theo tỷ lệ.")
PLAN = Evidence(1, "ke-hoach.pdf", "0" * 64, 10, "12/KH-UBND", date(2026, 1, 28))


def _scored(answer: Answer, rule: Rule | None = RULE) -> Score:
    return score(a_set(group("1", leaf("1.1", 2, rule))), {"1.1": answer}).by_code["1.1"]


LOSING = _scored(Answer(done=Decimal(9), due=Decimal(10)))
WHOLE = _scored(Answer(done=Decimal(10), due=Decimal(10)))


def test_lost_points_are_explained_from_rule_figures_and_documents() -> None:
    draft = drafted(LOSING, [PLAN])
    assert draft.reason is None
    assert draft.basis == (
        "Cách chấm: Từ 80% trở lên: tính theo tỷ lệ. Tài liệu kiểm chứng: 12/KH-UBND ngày 28/01/2026."
    )
    assert draft.cause.startswith(f"Đơn vị tự chấm: {LOSING.why}. Mất 0,2 điểm do")
    assert draft.remedy
    assert draft.request == ""


def test_points_without_a_document_say_so_and_promise_one() -> None:
    draft = drafted(WHOLE, [])
    assert "Chưa có tài liệu kiểm chứng" in draft.basis
    assert draft.cause == f"Đơn vị tự chấm: {WHOLE.why}."
    assert "bổ sung tài liệu kiểm chứng" in draft.remedy


def test_full_points_with_their_document_need_no_remedy() -> None:
    assert drafted(WHOLE, [PLAN]).remedy == ""


def test_a_leaf_without_words_of_a_rule_begins_with_its_documents() -> None:
    by_hand = _scored(Answer(points=Decimal(2), reason="QĐ 5"), rule=None)
    assert drafted(by_hand, [PLAN]).basis.startswith("Tài liệu kiểm chứng")


def test_a_reply_names_both_points_the_note_and_what_is_asked_for() -> None:
    verified = _scored(Answer(points=Decimal(1), reason="Thiếu văn bản"))
    draft = drafted(WHOLE, [PLAN], verified, "Thiếu văn bản")
    assert "Kết quả thẩm định 1 điểm, chênh −1. Ý kiến thẩm định: Thiếu văn bản." in draft.cause
    assert draft.request == "Đề nghị công nhận 2/2 điểm."
    assert "Ý kiến" not in drafted(WHOLE, [PLAN], verified).cause
    assert drafted(WHOLE, [PLAN], verified, asked=Decimal("1.5")).request == "Đề nghị công nhận 1,5/2 điểm."


def test_what_the_officer_wrote_stays() -> None:
    written = Explanation(Reason.OWN, cause="Tôi viết")
    both = with_draft(written, drafted(LOSING, [PLAN]))
    assert (both.reason, both.cause) == (Reason.OWN, "Tôi viết")
    assert both.basis
    assert with_draft(Explanation(None, "a", "b", "c", "d"), drafted(LOSING, [])) == Explanation(
        None, "a", "b", "c", "d"
    )
