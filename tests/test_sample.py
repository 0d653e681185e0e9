"""The sample ward: whole, its own, made once and gone at once."""

from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cchc_desktop import gathering, sample
from cchc_desktop.domain import tasks
from cchc_desktop.domain.following import proposed
from cchc_desktop.domain.problems import Trouble
from cchc_desktop.domain.rounds import Round, Stage, standing
from cchc_desktop.domain.scoring import score
from cchc_desktop.store import Store


def test_it_is_whole_and_stands_still_on_its_own_day(sample_ward: Path) -> None:
    with closing(Store.open(sample_ward)) as store:
        assert store.today == date(2026, 9, 15)
        assert store.sheets.years() == (2025, 2026)
        assert {tasks.standing(task, store.today) for task in store.tasks.all()} == {*tasks.Standing} - {
            tasks.Standing.UNDATED
        }
        for year in store.sheets.years():
            sheet = store.sheets.of_year(year)
            assert sheet is not None
            assert score(sheet.indicators, store.answers.of(sheet)).problems == ()


def test_last_year_went_the_whole_way_and_was_verified_below_and_above_what_the_ward_said(sample_ward: Path) -> None:
    with closing(Store.open(sample_ward)) as store:
        sheet = store.sheets.of_year(2025)
        assert sheet is not None
        assert [step.stage for step in sheet.steps] == list(Stage)[1:]
        assert [step.day for step in sheet.steps] == sorted(step.day for step in sheet.steps)
        entered = store.answers.of_rounds(sheet)
        scores = {each: score(sheet.indicators, standing(entered, each)) for each in Round}
        assert all(each.problems == () for each in scores.values())
        own, first, second = (scores[each].points for each in (Round.SELF, Round.FIRST, Round.SECOND))
        assert first < second < own
        differing = [
            code
            for code, row in scores[Round.FIRST].by_code.items()
            if scores[Round.SELF].by_code[code].points != row.points and not row.parts
        ]
        assert len(differing) == 9
        explained = store.answers.explanations(sheet, Round.EXPLAINED)
        assert len(explained) == 5
        assert all(each.reason and len(list(each.parts)) == 4 for each in explained.values())
        assert explained.keys() == entered[Round.EXPLAINED].keys() <= set(differing)
        assert store.evidence.of_round(sheet, Round.EXPLAINED).keys() <= explained.keys()


def test_both_sheets_are_of_the_set_as_it_was_issued(sample_ward: Path) -> None:
    with closing(Store.open(sample_ward)) as store:
        (kept,) = store.sets.all()
        sheets = [sheet for year in store.sheets.years() if (sheet := store.sheets.of_year(year))]
        assert kept.issued == date(2025, 1, 10)
        assert [sheet.set_id for sheet in sheets] == [kept.id, kept.id]
        assert all(replace(sheet.indicators, year=kept.indicators.year) == kept.indicators for sheet in sheets)
        assert sheets[1].limits[Stage.SETTLED] == date(2026, 12, 15)


def test_this_year_has_a_past_to_draw_a_trend_from(sample_ward: Path) -> None:
    with closing(Store.open(sample_ward)) as store:
        sheet = store.sheets.of_year(2026)
        assert sheet is not None
        history = store.answers.history(sheet)
        trends = {code: days for code, days in history.items() if len(days) > 1}
        assert len(trends) == 8
        assert all(5 <= len(days) <= 6 and days[0][0] == date(2026, 4, 30) for days in trends.values())
        assert {code: days[-1][1] for code, days in history.items()} == store.answers.of(sheet)
        assert any(len(list(each.parts)) == 4 for each in store.answers.explanations(sheet).values())


def test_it_can_never_pass_for_a_real_ward(sample_ward: Path) -> None:
    with closing(Store.open(sample_ward)) as store:
        office = store.office.get()
        assert office is not None
        assert office.sample
        assert office.name_lines == ("ỦY BAN NHÂN DÂN", "PHƯỜNG MẪU")


def test_making_it_is_nothing_to_undo_and_making_it_again_changes_nothing(sample_ward: Path) -> None:
    with closing(Store.open(sample_ward)) as store:
        assert store.undoable is None
        store.tasks.delete([task.id for task in store.tasks.all()])
    sample.make(sample_ward)
    with closing(Store.open(sample_ward)) as store:
        assert store.tasks.all() == ()


def test_a_half_made_one_is_finished(tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    sample.make(tmp_path)
    with closing(Store.open(tmp_path)) as store:
        assert len(store.tasks.all()) == 39


def test_one_cut_short_after_last_year_is_finished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def power_cut(*_given: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(sample, "add_tasks", power_cut)
    with pytest.raises(KeyboardInterrupt):
        sample.make(tmp_path)
    monkeypatch.undo()
    sample.make(tmp_path)
    with closing(Store.open(tmp_path)) as store:
        assert len(store.tasks.all()) == 39
        sheet = store.sheets.of_year(2026)
        assert sheet is not None
        days = [day for day, _answer in store.answers.history(sheet)["1.1.3"]]
        assert days == sorted(set(days))
        assert days[-1] == store.today


def test_it_is_gone_whole_and_its_absence_is_no_error(tmp_path: Path) -> None:
    sample.make(tmp_path / "sample")
    sample.remove(tmp_path / "sample")
    sample.remove(tmp_path / "sample")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_removed_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(Trouble):
        sample.remove(tmp_path / "file")


def test_something_of_everything_that_is_followed_is_there(sample_ward: Path) -> None:
    with closing(Store.open(sample_ward)) as store:
        found, today = store.tasks.all(), store.today
        ledger = gathering.ledger(store, found)
        overdue = [task for task in found if ledger.standing(task, today) is tasks.Standing.OVERDUE]
        assert [[each.key for each in ledger.missed(task, today)] for task in overdue] == [[], ["2026-09"]]
        assert all(task.person and task.room and task.since == date(2026, 7, 1) for task in found)
        assert {task.planned is not None for task in found} == {task.own_due is not None for task in found}
        assert sum(map(len, ledger.done.values())) == 6
        (extension,) = store.tasks.extensions()
        assert (extension.before, extension.until) == (date(2026, 8, 31), date(2026, 10, 31))
        (started,) = (task for task in found if task.started_by)
        assert started.due == date(2026, 9, 21)
        arrived, _answered = store.incoming.all()
        best = proposed(arrived, found)[0]
        assert best.task.title.startswith("Triển khai giao biên chế")
        assert not store.holidays.all().works(date(2026, 9, 2))
