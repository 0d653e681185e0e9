"""What a report needs, taken from the store."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cchc_desktop import gathering
from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.deadlines import read_deadline
from cchc_desktop.domain.explanations import Explanation
from cchc_desktop.domain.office import usual
from cchc_desktop.domain.periods import usual_periods
from cchc_desktop.domain.plans import PlanDocument, PlannedTask
from cchc_desktop.domain.rounds import Round, Stage
from cchc_desktop.domain.tasks import Task
from cchc_desktop.exchange import indicator_sets
from cchc_desktop.reports.quarterly.progress import diary, progress
from cchc_desktop.store import DiskFullError

if TYPE_CHECKING:
    from pathlib import Path

    from cchc_desktop.store import Store

OFFICE = usual("UBND phường Hoàng Mai", "Sở Nội vụ thành phố Hà Nội", 2026)
THIRD = usual_periods(2026)[2]


def test_without_a_name_there_is_no_report(store: "Store", today: date) -> None:
    with pytest.raises(gathering.NoOfficeError):
        gathering.report_facts(store, THIRD, today)


def test_an_empty_ward_gives_facts_that_say_so(store: "Store", today: date) -> None:
    store.office.save(OFFICE)
    facts = gathering.report_facts(store, THIRD, today)
    assert (facts.office, facts.period, facts.today) == (OFFICE, THIRD, today)
    assert facts.score is None
    assert not facts.tasks
    assert (facts.number, facts.issued) == (None, None)


def test_everything_of_the_period_s_year_is_there(store: "Store", today: date, tmp_path: "Path") -> None:
    store.office.save(OFFICE)
    indicators = indicator_sets.load("mau-a")
    store.sheets.create(2025, replace(indicators, year=2025))
    sheet = store.sheets.create(2026, indicators)
    store.answers.set(sheet, "1.1.1", Answer(date=date(2026, 1, 28)))
    store.answers.explain(sheet, "1.1.1", Explanation(basis="Kế hoạch số 12", cause="Đã ban hành"))
    proof = tmp_path / "ke-hoach.pdf"
    proof.write_bytes(b"%PDF-1.4")
    store.evidence.attach(sheet, "1.1.1", proof)
    planned = PlannedTask("Kiểm tra công vụ", read_deadline("Thường xuyên", 2026))
    plan = store.plans.import_plan(PlanDocument(number="12/KH-UBND", title="cải cách hành chính"), (planned,))
    (task,) = store.tasks.all()
    store.tasks.add_note(task.id, date(2026, 7, 1), "đã kiểm tra")
    facts = gathering.report_facts(store, THIRD, today)
    assert facts.indicators == indicators
    assert facts.score is not None
    assert facts.score.by_code["1.1.1"].points > 0
    assert facts.explanations == {"1.1.1": "Kế hoạch số 12. Đã ban hành."}
    assert [each.name for each in facts.evidence["1.1.1"]] == ["ke-hoach.pdf"]
    assert facts.sources[plan].number == "12/KH-UBND"
    assert [note.text for note in facts.notes] == ["đã kiểm tra"]
    assert facts.answers["1.1.1"].date == date(2026, 1, 28)


def test_number_and_day_are_no_sections_of_the_report(store: "Store", today: date) -> None:
    store.office.save(OFFICE)
    for key, text in (("proposals", "Đề nghị."), (gathering.NUMBER, "45"), (gathering.ISSUED, "18/9/2026")):
        store.reports.write_words(THIRD.code, key, text)
    facts = gathering.report_facts(store, THIRD, today)
    assert facts.own_words == {"proposals": "Đề nghị."}
    assert (facts.number, facts.issued) == (45, date(2026, 9, 18))


def test_what_is_no_number_and_no_day_counts_as_none() -> None:
    words = {gathering.NUMBER: "bốn mươi", gathering.ISSUED: "mai"}
    assert gathering.number_of(words) is None
    assert gathering.issued_on(words, THIRD) is None


def test_a_dossier_holds_every_round_up_to_the_one_asked_for(store: "Store", today: date) -> None:
    store.office.save(OFFICE)
    sheet = store.sheets.create(2026, indicator_sets.load("mau-a"))
    store.answers.set(sheet, "1.1.1", Answer(date=date(2026, 1, 28)))
    store.answers.explain(sheet, "1.1.1", Explanation(cause="Đã ban hành"))
    for stage in (Stage.SUBMITTED, Stage.SETTLED, Stage.VERIFYING):
        sheet = store.sheets.advance(sheet, stage)
    verified = Answer(points=Decimal("0.25"), reason="Thẩm định lần 1")
    store.answers.set(sheet, "1.1.1", verified, Round.FIRST)
    made = gathering.dossier(store, sheet, Round.FIRST, today)
    assert made.rounds == (Round.SELF, Round.FIRST)
    line = made.line("1.1.1")
    assert line is not None
    assert line.answers[Round.FIRST] == verified
    assert line.explanation.cause == "Đã ban hành"
    assert (made.office, made.year, made.today) == (OFFICE, 2026, today)


def test_days_off_of_this_year_and_the_next_are_filled_in_once_and_stay_as_edited(store: "Store", today: date) -> None:
    assert not gathering.calendar(store).works(date(2026, 9, 2))
    assert store.holidays.years() == {2026, 2027}
    assert store.undoable is None
    store.holidays.remove(date(2026, 9, 2))
    assert gathering.calendar(store).works(date(2026, 9, 2))


def test_a_folder_that_can_not_be_written_to_still_has_a_calendar(
    store: "Store", monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_days: object) -> None:
        raise DiskFullError

    monkeypatch.setattr(store.holidays, "fill", full)
    assert gathering.calendar(store).works(date(2026, 9, 1))


def test_what_comes_back_is_told_in_the_report_by_what_was_given_and_what_was_missed(
    store: "Store", today: date
) -> None:
    store.office.save(OFFICE)
    for title, words in (("Báo cáo", "ngày 05 hằng tháng"), ("Đối thoại", "Thường xuyên")):
        store.tasks.add(Task(0, title, read_deadline(words, 2026), since=date(2026, 7, 1)))
    monthly, ongoing = store.tasks.all()
    store.occurrences.give(monthly, "2026-07", date(2026, 7, 3), "Số 86/BC-UBND")
    store.occurrences.give(ongoing, "2026-Q3", date(2026, 8, 14))
    store.occurrences.let_go(monthly, "2026-08", "Không yêu cầu")
    facts = gathering.report_facts(store, THIRD, today)
    assert [(note.task_id, note.day, note.text) for note in facts.notes] == [
        (monthly.id, date(2026, 7, 3), "tháng 7/2026: Số 86/BC-UBND"),
        (ongoing.id, date(2026, 8, 14), "đã thực hiện quý III năm 2026"),
    ]
    # Let go on 15/9: on 14/9, the last day of the period, August was still missed.
    assert facts.awaited == {monthly.id: date(2026, 8, 5)}
    counted = progress(facts, diary(facts))
    assert (counted.overdue, counted.performed) == ((monthly,), (ongoing,))


def test_the_ledger_knows_the_periods_of_every_year_that_is_followed(store: "Store", today: date) -> None:
    store.tasks.add(Task(0, "Cũ", read_deadline("Thường xuyên", 2024), since=date(2024, 7, 1)))
    known = gathering.ledger(store)
    assert {period.year for period in known.periods} == {2024, 2025, 2026, 2027, 2028}
    assert next(each.key for each in known.missed(store.tasks.all()[0], today)) == "2024-Q3"
    assert gathering.ledger(store, ()).periods[0].year == today.year
