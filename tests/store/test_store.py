"""One named action: whole or not at all, announced once, on disk."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from cchc_desktop.domain.explanations import Explanation
from cchc_desktop.domain.office import usual
from cchc_desktop.store import Action, Changes, GoneError, Store, Topic
from tests.store.ward import DAY, DOCUMENT, indicators, planned, rows, task

OFFICE = usual("UBND phường Hoàng Mai", "Sở Nội vụ thành phố Hà Nội", 2026)


@pytest.fixture
def heard(store: Store) -> list[Changes]:
    told: list[Changes] = []
    store.subscribe(told.append)
    return told


def test_an_action_is_announced_once_with_what_it_touched(store: Store, heard: list[Changes]) -> None:
    store.plans.import_plan(DOCUMENT, planned(3))
    assert heard == [Changes(Action.IMPORT_PLAN, frozenset({Topic.PLANS, Topic.TASKS}))]


def test_it_is_announced_after_it_is_on_disk(store: Store) -> None:
    seen: list[int] = []
    store.subscribe(lambda _changes: seen.append(len(rows(store.folder)["office"])))
    store.office.save(OFFICE)
    assert seen == [1]


def test_undo_and_redo_are_announced_like_what_they_undo(store: Store, heard: list[Changes]) -> None:
    store.tasks.add(task())
    store.undo()
    store.redo()
    assert heard == [Changes(Action.ADD_TASK, frozenset({Topic.TASKS}))] * 3


def test_saving_what_is_there_already_is_no_action(store: Store, heard: list[Changes]) -> None:
    store.office.save(OFFICE)
    saved = store.last_saved
    store.office.save(OFFICE)
    assert len(heard) == 1
    assert store.last_saved is saved
    store.undo()
    assert store.office.get() is None


def test_one_who_no_longer_listens_is_not_told(store: Store) -> None:
    told: list[Changes] = []
    stop = store.subscribe(told.append)
    stop()
    store.office.save(OFFICE)
    assert told == []


def test_a_bug_in_one_listener_neither_loses_the_write_nor_silences_the_next(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_rest: reported.append(kind))
    told: list[Changes] = []

    def broken(changes: Changes) -> None:
        raise ZeroDivisionError

    store.subscribe(broken)
    store.subscribe(told.append)
    store.office.save(OFFICE)
    assert store.office.get() == OFFICE
    assert reported == [ZeroDivisionError]
    assert len(told) == 1


def test_a_listener_that_gives_up_the_program_does_not_silence_later_actions(
    store: Store, heard: list[Changes]
) -> None:
    def interrupted(changes: Changes) -> None:
        raise KeyboardInterrupt

    stop = store.subscribe(interrupted)
    with pytest.raises(KeyboardInterrupt):
        store.office.save(OFFICE)
    stop()
    store.tasks.add(task())
    assert [changes.action for changes in heard] == [Action.SAVE_OFFICE, Action.ADD_TASK]


def test_what_a_listener_writes_is_announced_after_what_it_was_told(store: Store) -> None:
    order: list[Action] = []

    def answering(changes: Changes) -> None:
        if changes.action is Action.SAVE_OFFICE:
            store.tasks.add(task())

    store.subscribe(answering)
    store.subscribe(lambda changes: order.append(changes.action))
    store.office.save(OFFICE)
    assert order == [Action.SAVE_OFFICE, Action.ADD_TASK]


def test_an_action_that_fails_leaves_everything_as_it_was(store: Store, heard: list[Changes]) -> None:
    def stopped_midway() -> None:
        with store.as_one(Action.MAKE_SAMPLE):
            store.tasks.add(task())
            raise ZeroDivisionError

    before = rows(store.folder, log=True)
    with pytest.raises(ZeroDivisionError):
        stopped_midway()
    assert rows(store.folder, log=True) == before
    assert store.undoable is None
    assert heard == []


def test_many_deeds_can_be_one_action(store: Store, heard: list[Changes]) -> None:
    with store.as_one(Action.MAKE_SAMPLE):
        store.office.save(OFFICE)
        sheet = store.sheets.create(2026, indicators())
        store.answers.explain(sheet, "1.1", Explanation(cause="Chưa có số liệu"))
        kept = store.tasks.get(store.tasks.add(task()))
        assert kept is not None
        store.tasks.finish(kept, DAY)
        again = store.tasks.get(kept.id)
        assert again is not None
        assert again.finished == DAY
    assert [changes.action for changes in heard] == [Action.MAKE_SAMPLE]
    assert heard[0].topics == {Topic.OFFICE, Topic.SHEETS, Topic.ANSWERS, Topic.TASKS}
    store.undo()
    assert not any(rows(store.folder).values())


def test_a_deed_that_fails_inside_a_larger_action_takes_only_itself_back(store: Store) -> None:
    with store.as_one(Action.MAKE_SAMPLE):
        task_id = store.tasks.add(task())
        with pytest.raises(GoneError):
            store.tasks.add_note(task_id + 1, DAY, "không có nhiệm vụ này")
    assert len(store.tasks.all()) == 1
    assert store.tasks.all_notes() == ()


def test_nothing_is_lost_when_the_store_is_opened_again(store: Store, tmp_path: Path) -> None:
    store.office.save(OFFICE)
    store.plans.import_plan(DOCUMENT, planned(34))
    store.close()
    again = Store.open(tmp_path / "data")
    try:
        assert again.office.get() == OFFICE
        assert [each.number for each in again.tasks.all()] == [str(number) for number in range(1, 35)]
        assert again.undoable is None
    finally:
        again.close()


def test_the_hour_of_the_last_action_is_known_also_the_next_day(store: Store) -> None:
    assert store.last_saved is None
    store.office.save(OFFICE)
    saved = store.last_saved
    assert saved == datetime(2026, 9, 15, 10, 0).astimezone()
    store.close()
    again = Store.open(store.folder)
    try:
        assert again.last_saved == saved
    finally:
        again.close()


def test_the_sample_ward_has_its_own_today(store: Store, today: date) -> None:
    assert store.sample_today is None
    assert store.today == today
    store.set_sample_today(date(2026, 8, 3))
    assert store.sample_today == store.today == date(2026, 8, 3)
    store.set_sample_today(None)
    assert store.sample_today is None


def test_words_are_composed_and_without_what_a_file_name_may_bring(store: Store) -> None:
    store.reports.write_words("2026-Q3", "I.1", "Phươ\u0300ng\0 \udce9")
    assert store.reports.words("2026-Q3") == {"I.1": "Phường ?"}


def test_a_committed_action_is_on_disk_and_the_file_whole_without_neighbours(store: Store) -> None:
    pragmas = ("journal_mode", "synchronous", "foreign_keys")
    with store.read() as session:
        held = [session.connection().exec_driver_sql(f"PRAGMA {name}").scalar() for name in pragmas]
    assert held == ["delete", 2, 1]
    store.office.save(OFFICE)
    assert sorted(path.name for path in store.folder.iterdir()) == ["cchc.db", "cchc.lock"]


def test_naming_the_stores_words_loads_no_database() -> None:
    seen = (
        "import sys, cchc_desktop.store as store; store.Action, store.StoreError, store.Sheet; "
        "sys.exit(any(name in sys.modules for name in ('sqlmodel', 'sqlalchemy', 'pydantic')))"
    )
    assert subprocess.run([sys.executable, "-c", seen], check=False).returncode == 0


def test_the_store_has_only_the_names_it_says() -> None:
    import cchc_desktop.store as words

    with pytest.raises(AttributeError):
        words.__getattr__("Anything")


@pytest.mark.parametrize("step", [Store.undo, Store.redo])
def test_with_no_step_to_take_nothing_happens(
    store: Store, heard: list[Changes], step: Callable[[Store], None]
) -> None:
    step(store)
    assert heard == []
