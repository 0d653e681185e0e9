"""The four parts of an explanation: written, drafted, kept; and the reply to a verification."""

from decimal import Decimal
from pathlib import Path

import pytest

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.explanations import Explanation, Reason
from cchc_desktop.domain.rounds import Round, Stage
from tests.officer.rounds import RoundsOfficer


@pytest.fixture
def replier(rounds: RoundsOfficer) -> RoundsOfficer:
    """The verification has cut two leaves and asks why."""
    rounds.go_on_to(Stage.VERIFYING)
    rounds.verify("1.1.1", "0,25", "Ký muộn")
    rounds.verify("2.1.2", "0", "")
    rounds.go_on_to(Stage.ASKED)
    return rounds


def written(officer: RoundsOfficer, round: Round = Round.SELF) -> dict[str, Explanation]:
    return officer.desk.store.answers.explanations(officer.sheet, round)


def test_a_leaf_that_loses_points_offers_the_parts_one_that_does_not_hides_them(rounds: RoundsOfficer) -> None:
    rounds.select("1.1.3")
    assert rounds.page.bench.panel.form is not None
    assert rounds.page.bench.panel.form.explanation.parts[0].isVisible()
    rounds.select("1.2.1")
    assert rounds.page.bench.panel.form is not None
    assert not rounds.page.bench.panel.form.explanation.parts[0].isVisible()
    assert rounds.page.bench.panel.form.explanation.unfold.isVisible()


def test_each_part_is_kept_when_it_is_left_and_the_kind_when_it_is_chosen(rounds: RoundsOfficer) -> None:
    rounds.select("1.1.3")
    assert rounds.page.bench.panel.form is not None
    rounds.write_part(rounds.page.bench.panel.form.explanation, 0, "Quy tắc <b>&")
    rounds.write_part(rounds.page.bench.panel.form.explanation, 2, "Xong trong quý IV")
    rounds.choose_reason(Reason.OBJECTIVE.value)
    assert written(rounds)["1.1.3"] == Explanation(Reason.OBJECTIVE, basis="Quy tắc <b>&", remedy="Xong trong quý IV")
    rounds.undo()
    assert written(rounds)["1.1.3"].reason is None
    assert rounds.parts == ["Quy tắc <b>&", "", "Xong trong quý IV", ""]


def test_a_draft_fills_what_is_empty_from_the_figures(rounds: RoundsOfficer) -> None:
    rounds.select("1.1.3")
    assert rounds.page.bench.panel.form is not None
    rounds.write_part(rounds.page.bench.panel.form.explanation, 1, "Lý do của tôi")
    rounds.draft()
    basis, cause, remedy, request = rounds.parts
    assert "b/a = nhiệm vụ hoàn thành" in basis
    assert "Chưa có tài liệu kiểm chứng" in basis
    assert cause == "Lý do của tôi"
    assert "bổ sung tài liệu" in remedy
    assert request == ""
    assert written(rounds)["1.1.3"].basis == basis


def test_the_reply_names_the_points_asked_for_the_cause_and_its_own_documents(
    replier: RoundsOfficer, tmp_path: Path
) -> None:
    replier.reply_to("1.1.1", "0,5", "Đã ký số ngày 28/01")
    entered = replier.desk.store.answers.of(replier.sheet, Round.EXPLAINED)
    assert entered["1.1.1"].points == Decimal("0.5")
    assert written(replier, Round.EXPLAINED)["1.1.1"].cause == "Đã ký số ngày 28/01"
    file = tmp_path / "bo-sung.pdf"
    file.write_bytes(b"%PDF-1.7 bo sung")
    replier.drop(file)
    assert replier.can_detach
    replier.detach_file()
    assert replier.files == []


def test_a_document_of_the_first_round_stays(rounds: RoundsOfficer, tmp_path: Path) -> None:
    file = tmp_path / "ke-hoach.pdf"
    file.write_bytes(b"%PDF-1.7 ke hoach")
    rounds.select("1.1.1")
    rounds.drop(file)
    assert rounds.can_detach
    rounds.go_on_to(Stage.ASKED)
    rounds.select("1.1.1")
    assert rounds.files
    assert not rounds.can_detach
    rounds.detach_file()
    assert rounds.files


def test_the_draft_of_a_reply_quotes_the_verification(replier: RoundsOfficer) -> None:
    replier.select("1.1.1")
    replier.draft()
    _basis, cause, _remedy, request = replier.parts
    assert "thẩm định 0,25 điểm" in cause
    assert "Ký muộn" in cause
    assert request == "Đề nghị công nhận 0,5/0,5 điểm."


def test_points_asked_for_are_taken_back_by_emptying_the_line(replier: RoundsOfficer) -> None:
    replier.reply_to("1.1.1", "0,5", "Đã ký số")
    replier.select("1.1.1")
    replier.type_and_leave("Điểm đề nghị", "")
    assert replier.desk.store.answers.of(replier.sheet, Round.EXPLAINED) == {}
    assert written(replier, Round.EXPLAINED)["1.1.1"].cause == "Đã ký số"


def test_what_waits_for_a_reply_and_then_for_a_second_verdict_is_counted(replier: RoundsOfficer) -> None:
    assert replier.chip("unanswered") == "Chưa giải trình 2"
    assert "2" in replier.progress
    replier.reply_to("1.1.1", "0,5", "Đã ký số ngày 28/01")
    assert replier.chip("unanswered") == "Chưa giải trình 1"
    replier.go_on()
    replier.go_on()
    assert replier.chip("unanswered") == "Chưa thẩm định 1"
    assert "1" in replier.progress
    replier.verify("1.1.1", "0,5", "Chấp nhận")
    assert replier.chip("unanswered") == "Chưa thẩm định 0"


def test_closed_explanations_are_still_read(replier: RoundsOfficer) -> None:
    replier.reply_to("1.1.1", "0,5", "Đã ký số ngày 28/01")
    replier.go_on()
    replier.select("1.1.1")
    assert "Nguyên nhân: Đã ký số ngày 28/01" in replier.words_in_panel
    replier.select("1.1.3")
    assert "Không có giải trình." in replier.words_in_panel


def test_half_a_reply_survives_a_reload(replier: RoundsOfficer) -> None:
    replier.select("1.1.1")
    part = replier.reply.explanation.parts[1]
    part.setFocus()
    part.insertPlainText("đang viết")
    replier.desk.store.answers.set(
        replier.sheet, "2.1.2", Answer(points=Decimal("1.5"), reason="Đề nghị"), Round.EXPLAINED
    )
    assert replier.parts[1] == "đang viết"
