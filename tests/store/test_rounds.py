"""A sheet on its way: each round keeps its own answers, and only the one that is open can be written."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.explanations import Explanation, Reason
from cchc_desktop.domain.rounds import Round, Stage, standing
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.dates import DateTier, DeadlineTiers
from cchc_desktop.domain.scoring import score
from cchc_desktop.store import Action, Changes, ClosedError, GoneError, Sheet, SheetStep, Store, StoreError, Topic
from tests.domain.small_sets import a_set, group, leaf
from tests.store.refusals import nothing_is_changed
from tests.store.ward import DAY, Drop, indicators

if TYPE_CHECKING:
    from collections.abc import Callable

VERIFIED = Answer(points=Decimal("0.5"), reason="Thẩm định lần 1")
WHY = Explanation(Reason.NO_EVIDENCE, "Điểm 2 Mục II", "Gửi chậm 02 ngày", "Đã gửi bổ sung", "Tính 0,5 điểm")


def brought_to(store: Store, sheet: Sheet, stage: Stage) -> Sheet:
    """The sheet led along the usual way."""
    while sheet.stage is not stage:
        sheet = store.sheets.advance(sheet, sheet.stage.next[0])
    return sheet


def told(store: Store, limit: int) -> list[tuple[str, ...]]:
    return [(each.action, each.subject, each.field, each.old, each.new) for each in store.log.entries(limit)]


def test_a_new_sheet_is_being_scored(sheet: Sheet) -> None:
    assert (sheet.stage, sheet.limits, sheet.steps, sheet.set_id) == (Stage.SCORING, {}, (), None)


def test_the_rules_of_a_sheet_count_the_days_the_ward_works(store: Store) -> None:
    tiers = (DateTier(Decimal(1), days=5, working=True), DateTier(Decimal(0)))
    made = a_set(group("I", leaf("1.1", 1, Rule(DeadlineTiers(tiers)))))
    sheet = store.sheets.create(2027, made)
    answers = {"1.1": Answer(date=date(2027, 9, 8), since=date(2027, 8, 31))}
    assert score(sheet.indicators, answers).points == 0
    store.holidays.set_day(date(2027, 9, 2), off=True, title="Quốc khánh")
    again = store.sheets.of_year(2027)
    assert again is not None
    assert again == sheet
    assert score(again.indicators, answers).points == 1
    same = store.sheets.of_year(2027)
    assert same is not None
    assert same.indicators is again.indicators
    store.undo()
    before = store.sheets.of_year(2027)
    assert before is not None
    assert score(before.indicators, answers).points == 0


def test_a_sheet_goes_on_stage_by_stage_and_keeps_its_days(store: Store, sheet: Sheet) -> None:
    sheet = brought_to(store, sheet, Stage.PUBLISHED)
    assert sheet.steps == tuple(SheetStep(stage, DAY) for stage in list(Stage)[1:])
    assert store.sheets.of_year(2026) == sheet


def test_a_stage_can_not_be_skipped_nor_taken_twice(store: Store, sheet: Sheet) -> None:
    with nothing_is_changed(store, ClosedError):
        store.sheets.advance(sheet, Stage.SETTLED)
    store.sheets.advance(sheet, Stage.SUBMITTED)
    with nothing_is_changed(store, ClosedError):
        store.sheets.advance(sheet, Stage.SUBMITTED)


def test_a_verification_without_questions_is_published_at_once(store: Store, sheet: Sheet) -> None:
    verifying = brought_to(store, sheet, Stage.VERIFYING)
    assert store.sheets.advance(verifying, Stage.PUBLISHED).stage is Stage.PUBLISHED


def test_reopening_wants_a_reason_that_the_log_keeps(store: Store, sheet: Sheet) -> None:
    settled = brought_to(store, sheet, Stage.SETTLED)
    for empty in ("", "  ", "\0"):
        with nothing_is_changed(store, StoreError):
            store.sheets.reopen(settled, Stage.SCORING, empty)
    again = store.sheets.reopen(settled, Stage.SCORING, " Nhập nhầm tiêu chí 1.1 ")
    assert again.stage is Stage.SCORING
    assert again.steps[-1] == SheetStep(Stage.SCORING, DAY, "Nhập nhầm tiêu chí 1.1")
    assert set(told(store, 2)) == {
        ("Reopen score sheet", "Score sheet: 2026", "Stage", "đã chốt", "đang chấm"),
        ("Reopen score sheet", "Score sheet: 2026", "Reason", "", "Nhập nhầm tiêu chí 1.1"),
    }


@pytest.mark.parametrize("to", [Stage.SETTLED, Stage.VERIFYING])
def test_reopening_goes_back_only(store: Store, sheet: Sheet, to: Stage) -> None:
    settled = brought_to(store, sheet, Stage.SETTLED)
    with nothing_is_changed(store, ClosedError):
        store.sheets.reopen(settled, to, "Nhầm")


def test_what_later_rounds_hold_outlives_a_reopening(store: Store, sheet: Sheet) -> None:
    verifying = brought_to(store, sheet, Stage.VERIFYING)
    store.answers.set(verifying, "1.1", VERIFIED, Round.FIRST)
    store.sheets.reopen(verifying, Stage.SCORING, "Bổ sung số liệu")
    assert store.answers.of(sheet, Round.FIRST) == {"1.1": VERIFIED}


def test_a_stage_has_its_day_and_the_day_can_be_taken_away(store: Store, sheet: Sheet) -> None:
    sheet = store.sheets.set_limit(sheet, Stage.SETTLED, date(2026, 12, 15))
    sheet = store.sheets.set_limit(sheet, Stage.SUBMITTED, date(2026, 12, 10))
    assert sheet.limits == {Stage.SUBMITTED: date(2026, 12, 10), Stage.SETTLED: date(2026, 12, 15)}
    days = "trình lãnh đạo: 10/12/2026; đã chốt: 15/12/2026"
    assert told(store, 1) == [("Set time limit", "Score sheet: 2026", "Time limits", "đã chốt: 15/12/2026", days)]
    assert store.sheets.set_limit(sheet, Stage.SETTLED, None).limits == {Stage.SUBMITTED: date(2026, 12, 10)}


def test_a_sheet_that_was_undone_goes_nowhere(store: Store, sheet: Sheet) -> None:
    store.undo()
    deeds: tuple[Callable[[], object], ...] = (
        lambda: store.sheets.advance(sheet, Stage.SUBMITTED),
        lambda: store.sheets.reopen(sheet, Stage.SCORING, "Nhầm"),
        lambda: store.sheets.set_limit(sheet, Stage.SETTLED, DAY),
        lambda: store.answers.clear(sheet, "1.1"),
        lambda: store.answers.explain(sheet, "1.1", WHY),
    )
    for deed in deeds:
        with pytest.raises(GoneError):
            deed()


def test_each_round_has_its_own_answers_and_the_ones_below_hold(store: Store, sheet: Sheet) -> None:
    store.answers.set_all(sheet, {"1.1": Answer(count=4), "1.2": Answer(count=1)})
    verifying = brought_to(store, sheet, Stage.VERIFYING)
    store.answers.set(verifying, "1.1", VERIFIED, Round.FIRST)
    assert store.answers.of(sheet) == {"1.1": Answer(count=4), "1.2": Answer(count=1)}
    assert store.answers.of(sheet, Round.FIRST) == {"1.1": VERIFIED}
    entered = store.answers.of_rounds(sheet)
    assert list(entered) == list(Round)
    assert standing(entered, Round.SECOND) == {"1.1": VERIFIED, "1.2": Answer(count=1)}
    store.answers.clear(verifying, "1.1", Round.FIRST)
    assert standing(store.answers.of_rounds(sheet), Round.SECOND) == store.answers.of(sheet)


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("round", Round)
def test_only_the_open_round_can_be_written(store: Store, sheet: Sheet, stage: Stage, round: Round) -> None:
    stale = sheet
    brought_to(store, sheet, stage)
    if stage.open is round:
        store.answers.set(stale, "1.1", Answer(count=1), round)
        store.answers.clear(stale, "1.1", round)
        return
    with nothing_is_changed(store, ClosedError):
        store.answers.set(stale, "1.1", Answer(count=1), round)
    with pytest.raises(ClosedError, match=f"“{round.value}” is locked while the score sheet is at “{stage.value}”"):
        store.answers.clear(stale, "1.1", round)


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("round", Round)
def test_explanations_and_evidence_belong_to_the_wards_own_rounds(
    store: Store, sheet: Sheet, drop: Drop, stage: Stage, round: Round
) -> None:
    brought_to(store, sheet, stage)
    if stage.explaining and stage.open is round:
        store.answers.explain(sheet, "1.1", WHY, round)
        document = store.evidence.attach(sheet, "1.1", drop("a.pdf"), round)
        assert store.answers.explanations(sheet, round) == {"1.1": WHY}
        assert store.evidence.of_round(sheet, round) == {"1.1": (document,)}
        store.evidence.detach(sheet, "1.1", document, round)
        assert store.evidence.of_round(sheet, round) == {}
        return
    with nothing_is_changed(store, ClosedError):
        store.answers.explain(sheet, "1.1", WHY, round)
    with pytest.raises(ClosedError):
        store.evidence.attach(sheet, "1.1", drop("a.pdf"), round)


def test_a_set_is_replaced_only_while_the_ward_scores(store: Store, sheet: Sheet) -> None:
    submitted = brought_to(store, sheet, Stage.SUBMITTED)
    with nothing_is_changed(store, ClosedError):
        store.sheets.replace_set(submitted, indicators("Bộ mới"))


def test_a_document_of_a_locked_round_can_not_be_removed(store: Store, sheet: Sheet, drop: Drop) -> None:
    document = store.evidence.attach(sheet, "1.1", drop("a.pdf"))
    asked = brought_to(store, sheet, Stage.ASKED)
    with nothing_is_changed(store, ClosedError):
        store.evidence.remove(document)
    added = store.evidence.attach(asked, "1.1", drop("b.pdf", b"moi"), Round.EXPLAINED)
    store.evidence.remove(added)
    assert store.evidence.all() == (document,)


def test_a_document_that_serves_two_rounds_is_named_once(store: Store, sheet: Sheet, drop: Drop) -> None:
    last_year = store.sheets.create(2025, indicators())
    document = store.evidence.attach(sheet, "1.1", drop("a.pdf"))
    asked = brought_to(store, sheet, Stage.ASKED)
    store.evidence.attach(asked, "1.1", document, Round.EXPLAINED)
    store.evidence.attach(last_year, "1.2", document)
    assert store.evidence.of_sheet(sheet) == {"1.1": (document,)}
    assert store.evidence.of_round(sheet, Round.EXPLAINED) == {"1.1": (document,)}
    assert store.evidence.sheets_of() == {document.id: ((2025, "1.2"), (2026, "1.1"))}


def test_an_explanation_comes_back_whole_and_in_its_round(store: Store, sheet: Sheet) -> None:
    store.answers.explain(sheet, "1.1", Explanation(cause="Thiếu người"))
    asked = brought_to(store, sheet, Stage.ASKED)
    store.answers.explain(asked, "1.1", WHY, Round.EXPLAINED)
    store.answers.explain(asked, "1.2", Explanation(Reason.OWN), Round.EXPLAINED)
    assert store.answers.explanations(sheet) == {"1.1": Explanation(cause="Thiếu người")}
    assert store.answers.explanations(sheet, Round.EXPLAINED) == {"1.1": WHY, "1.2": Explanation(Reason.OWN)}


def test_taking_away_an_explanation_that_is_not_there_does_nothing(store: Store, sheet: Sheet) -> None:
    store.answers.explain(sheet, "1.1", Explanation())
    assert store.undoable is Action.START_SHEET


def test_the_log_names_the_round_the_reason_and_the_parts(store: Store, sheet: Sheet) -> None:
    verifying = brought_to(store, sheet, Stage.VERIFYING)
    store.answers.set(verifying, "1.1", VERIFIED, Round.FIRST)
    place = "1.1 · 2026 · thẩm định lần 1"
    assert told(store, 1) == [
        ("Enter verified result", f"Criterion: {place}", "Result", "", "points: 0,5; reason: Thẩm định lần 1")
    ]
    store.answers.explain(brought_to(store, verifying, Stage.ASKED), "1.1", WHY, Round.EXPLAINED)
    place = "Explanation of criterion: 1.1 · 2026 · giải trình"
    assert told(store, 1) == [
        ("Write explanation", place, "Reason", "", "Thiếu tài liệu kiểm chứng"),
        ("Write explanation", place, "Basis", "", "Điểm 2 Mục II"),
        ("Write explanation", place, "Cause", "", "Gửi chậm 02 ngày"),
        ("Write explanation", place, "Remedy", "", "Đã gửi bổ sung"),
        ("Write explanation", place, "Request", "", "Tính 0,5 điểm"),
    ]


def test_a_page_of_sheets_hears_of_a_stage_and_a_page_of_answers_of_an_explanation(store: Store, sheet: Sheet) -> None:
    heard: list[Changes] = []
    store.subscribe(heard.append)
    store.answers.explain(sheet, "1.1", WHY)
    store.sheets.advance(sheet, Stage.SUBMITTED)
    assert heard == [
        Changes(Action.EXPLAIN, frozenset({Topic.ANSWERS})),
        Changes(Action.ADVANCE_SHEET, frozenset({Topic.SHEETS})),
    ]


def test_a_reason_of_a_later_version_is_another_one(store: Store, sheet: Sheet) -> None:
    store.answers.explain(sheet, "1.1", WHY)
    with store.read() as session:
        session.connection().exec_driver_sql("UPDATE explanation SET reason = 'SPACE_WEATHER'")
    assert store.answers.explanations(sheet)["1.1"].reason is Reason.OTHER
