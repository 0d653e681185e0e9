"""The permanent log: who changed what, when, from which to which, in the officer's words."""

import getpass
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import SQLModel

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.office import usual
from cchc_desktop.domain.periods import usual_periods, with_due
from cchc_desktop.store import Action, LogEntry, Store, change_log, changes, log_vocabulary
from tests.store.ward import DAY, DOCUMENT, indicators, planned, rows, task

OFFICE = usual("UBND phường Hoàng Mai", "Sở Nội vụ thành phố Hà Nội", 2026)
NOW = datetime(2026, 9, 15, 10, 0).astimezone()


def told(store: Store, limit: int = 100) -> list[tuple[str, ...]]:
    return [(each.action, each.subject, each.field, each.old, each.new) for each in store.log.entries(limit)]


def test_a_line_says_who_when_what_and_from_which_to_which(store: Store) -> None:
    sheet = store.sheets.create(2026, indicators())
    store.answers.set(sheet, "1.1", Answer(done=Decimal(36), due=Decimal(39)))
    store.answers.set(sheet, "1.1", Answer(done=Decimal(37), due=Decimal(39)))
    assert store.log.entries(1) == (
        LogEntry(
            NOW,
            getpass.getuser(),
            "Enter result",
            "Criterion: 1.1 · 2026",
            "Result",
            "done: 36; out of: 39",
            "done: 37; out of: 39",
        ),
    )


def test_an_undo_is_one_more_line_never_one_less(store: Store) -> None:
    store.reports.write_words("2026-Q3", "I.1", "Tốt")
    store.undo()
    store.redo()
    subject = "Report: 2026-Q3 · I.1"
    assert told(store) == [
        ("Redo: Write report", subject, "Text", "", "Tốt"),
        ("Undo: Write report", subject, "Text", "Tốt", ""),
        ("Write report", subject, "Text", "", "Tốt"),
    ]


def test_only_the_fields_that_differ_are_told(store: Store) -> None:
    store.office.save(OFFICE)
    assert told(store) == [("Edit office", "Office: UBND phường Hoàng Mai", "", "", "added")]
    store.office.save(replace(OFFICE, signatory="Lê Thị Đào", capacity=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), sample=True))
    assert [line[2:] for line in told(store, 1)] == [
        ("Title of signatory", "CHỦ TỊCH", "KT. CHỦ TỊCH; PHÓ CHỦ TỊCH"),
        ("Signatory", "", "Lê Thị Đào"),
        ("Sample ward", "no", "yes"),
    ]


def test_what_a_deleted_row_was_about_can_still_be_read(store: Store, tmp_path: Path) -> None:
    proof = tmp_path / "Biên bản.pdf"
    proof.write_bytes(b"x")
    plan_id = store.plans.import_plan(DOCUMENT, [replace(task("Dự báo"), number="3", criteria=("6.2",))], proof)
    (only,) = store.tasks.all()
    store.tasks.add_note(only.id, DAY, "Đã trình")
    store.evidence.attach_to_task(only, proof)
    store.plans.delete(plan_id)
    assert set(told(store, 5)) == {
        ("Delete plan and its tasks", "Plan: 219/KH-UBND · nâng cao chỉ số", "", "", "removed"),
        ("Delete plan and its tasks", "Task: 3 · Dự báo", "", "", "removed"),
        ("Delete plan and its tasks", "Criterion of task: Dự báo · 6.2", "", "", "removed"),
        ("Delete plan and its tasks", "Progress note: Dự báo", "Day", "15/9/2026", ""),
        ("Delete plan and its tasks", "Progress note: Dự báo", "Text", "Đã trình", ""),
        ("Delete plan and its tasks", "Evidence of task: Dự báo · Biên bản.pdf", "", "", "removed"),
    }


def test_days_sets_deadlines_and_periods_read_as_the_officer_writes_them(store: Store) -> None:
    sheet = store.sheets.create(2026, indicators("Bộ cũ"))
    store.sheets.replace_set(sheet, indicators("Bộ mới"))
    assert told(store, 1) == [("Replace indicator set", "Score sheet: 2026", "Indicator set", "Bộ cũ", "Bộ mới")]
    due = usual_periods(2026)[2].due
    store.periods.save(usual_periods(2026)[2])
    store.periods.save(with_due(usual_periods(2026)[2], due - timedelta(days=3)))
    assert told(store, 1) == [
        ("Edit reporting period", "Reporting period: quý III năm 2026", "Due", "20/9/2026", "17/9/2026")
    ]
    task_id = store.tasks.add(task("Dự báo"))
    store.tasks.save(replace(task("Dự báo"), id=task_id, deadline=replace(task().deadline, text="Quý IV/2026")))
    assert told(store, 1) == [("Edit task", "Task: Dự báo", "Deadline", "Quý III/2026", "Quý IV/2026")]
    store.set_sample_today(date(2026, 8, 3))
    assert told(store, 1) == [("Make sample ward", "Sample ward", "Day", "", "03/8/2026")]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer(ticked=(0, 2)), "parts: 1, 3"),
        (Answer(ticked=()), "parts: "),
        (Answer(choice=1), "option: 2"),
        (Answer(date=date(2026, 1, 28)), "date: 28/01/2026"),
        (Answer(percent=Decimal("54.5")), "percent: 54,5"),
        (Answer(counts=(2, 0)), "counts: 2, 0"),
        (Answer(variables={"x": Decimal("0.5")}), "figures: x = 0,5"),
        (Answer(not_applicable=True), "not applicable"),
        (Answer(points=Decimal("1.25"), reason="2025.1"), "points: 1,25; reason: 2025.1"),
    ],
)
def test_an_answer_of_every_kind_can_be_read(store: Store, answer: Answer, words: str) -> None:
    store.answers.set(store.sheets.create(2026, indicators()), "1.1", answer)
    assert store.log.entries(1)[0].new == words


def test_a_row_edited_twice_in_one_action_is_one_line(store: Store) -> None:
    plan_id = store.plans.import_plan(DOCUMENT, planned(1))
    (only,) = store.tasks.all()
    with store.as_one(Action.EDIT_TASK):
        store.tasks.finish(only, DAY)
        store.tasks.finish(only, DAY, "12/BC")
        passing = store.tasks.add(task("thừa"))
        store.tasks.delete([passing])
    assert told(store, 1) == [
        ("Edit task", "Task: 1 · Nhiệm vụ 1", "Finished", "", "15/9/2026"),
        ("Edit task", "Task: 1 · Nhiệm vụ 1", "Product", "", "12/BC"),
    ]
    assert plan_id


@pytest.fixture
def passing_days(tmp_path: Path) -> Iterator[Store]:
    """A store whose clock goes on a day with every action."""
    days = (NOW + timedelta(days=number) for number in range(100))
    store = Store.open(tmp_path / "days", now=lambda: next(days))
    yield store
    store.close()


def test_the_log_is_read_by_days_the_latest_first(passing_days: Store) -> None:
    for text in ("một", "hai", "ba", "bốn"):
        passing_days.reports.write_words("2026-Q3", "I", text)
    read = passing_days.log.entries
    assert [entry.new for entry in read()] == ["bốn", "ba", "hai", "một"]
    second, third = (entry.when.date() for entry in reversed(read()[1:3]))
    assert [entry.new for entry in read(since=third)] == ["bốn", "ba"]
    assert [entry.new for entry in read(until=second)] == ["hai", "một"]
    assert [entry.new for entry in read(since=second, until=second)] == ["hai"]
    assert [entry.new for entry in read(limit=1)] == ["bốn"]


def test_the_data_has_a_name_of_its_own_whatever_the_unit_is_called_later(store: Store, tmp_path: Path) -> None:
    store.office.save(OFFICE)
    own = store.log.origin()
    store.office.save(replace(OFFICE, name="UBND phường khác"))
    store.undo()
    assert store.log.origin() == own != ""
    with closing(Store.open(tmp_path / "other")) as other:
        other.office.save(OFFICE)
        assert other.log.origin() != own


def test_the_log_can_be_neither_rewritten_nor_shortened(store: Store) -> None:
    store.office.save(OFFICE)
    before = rows(store.folder, log=True)["log"]
    for forged in ("UPDATE log SET who = 'ai đó'", "DELETE FROM log"):
        with pytest.raises(IntegrityError), store.read() as session:
            session.connection().exec_driver_sql(forged)
    assert rows(store.folder, log=True)["log"] == before


def test_a_line_of_another_version_can_still_be_read(store: Store) -> None:
    line = (
        "INSERT INTO log (at, who, action, way, tbl, row, subject, new) VALUES (?, 'Đào', 'OLD_DEED', 'do', ?, 1, ?, ?)"
    )
    with store.read() as session:
        for table, subject, new in (
            ("answer", "1.1 · 2025", '{"result": "{\\"level\\": \\"tốt\\"}"}'),
            ("meeting", "Họp giao ban", "{}"),
        ):
            session.connection().exec_driver_sql(line, (NOW.isoformat(), table, subject, new))
    assert told(store) == [
        ("OLD_DEED", "meeting: Họp giao ban", "", "", "added"),
        ("OLD_DEED", "Criterion: 1.1 · 2025", "Result", "", "level: tốt"),
    ]


def test_a_user_without_a_name_is_still_someone(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError

    monkeypatch.setattr(getpass, "getuser", nobody)
    change_log._who.cache_clear()
    store.office.save(OFFICE)
    change_log._who.cache_clear()
    assert store.log.entries()[0].who == "?"


def test_every_table_has_its_words_and_its_topics(store: Store) -> None:
    kept = rows(store.folder).keys()
    assert kept == changes.TOPICS.keys() == log_vocabulary.KINDS.keys() == log_vocabulary.NAMES.keys()


def test_every_column_the_officer_fills_has_its_word() -> None:
    silent = {"id", "size", "digest", "code", "round", "period_code", "key", "step"}
    silent |= {"source_page", "source_text", "imported"}
    references = {f"{table}_id" for table in changes.TOPICS} | {"set_id", "replaces_id"}
    columns = {
        column.name for name, table in SQLModel.metadata.tables.items() if name != "log" for column in table.columns
    }
    assert columns - silent - references == log_vocabulary.FIELDS.keys()
