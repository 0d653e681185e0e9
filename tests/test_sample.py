"""The sample ward: whole, its own, made once and gone at once."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from cchc_desktop import sample
from cchc_desktop.domain.problems import Trouble
from cchc_desktop.domain.scoring import score
from cchc_desktop.domain.tasks import Standing, standing
from cchc_desktop.store import Store


def test_it_is_whole_and_stands_still_on_its_own_day(tmp_path: Path) -> None:
    sample.make(tmp_path)
    with closing(Store.open(tmp_path)) as store:
        assert store.today == date(2026, 9, 15)
        assert store.sheets.years() == (2025, 2026)
        assert {standing(task, store.today) for task in store.tasks.all()} == set(Standing)
        for year in store.sheets.years():
            sheet = store.sheets.of_year(year)
            assert sheet is not None
            assert score(sheet.indicators, store.answers.of(sheet)).problems == ()


def test_it_can_never_pass_for_a_real_ward(tmp_path: Path) -> None:
    sample.make(tmp_path)
    with closing(Store.open(tmp_path)) as store:
        office = store.office.get()
        assert office is not None
        assert office.sample
        assert office.name_lines == ("ỦY BAN NHÂN DÂN", "PHƯỜNG MẪU")


def test_making_it_is_nothing_to_undo_and_making_it_again_changes_nothing(tmp_path: Path) -> None:
    sample.make(tmp_path)
    with closing(Store.open(tmp_path)) as store:
        assert store.undoable is None
        store.tasks.delete([task.id for task in store.tasks.all()])
    sample.make(tmp_path)
    with closing(Store.open(tmp_path)) as store:
        assert store.tasks.all() == ()


def test_a_half_made_one_is_finished(tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    sample.make(tmp_path)
    with closing(Store.open(tmp_path)) as store:
        assert len(store.tasks.all()) == 37


def test_it_is_gone_whole_and_its_absence_is_no_error(tmp_path: Path) -> None:
    sample.make(tmp_path / "sample")
    sample.remove(tmp_path / "sample")
    sample.remove(tmp_path / "sample")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_removed_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(Trouble):
        sample.remove(tmp_path / "file")
