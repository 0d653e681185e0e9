"""The history of the answers: what the sheet said each evening, whatever was done and undone before it."""

import tempfile
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rounds import Round, Stage
from cchc_desktop.store import Sheet, Store
from tests.store.ward import indicators

MORNING = datetime(2026, 4, 30, 9, 15).astimezone()
VERIFIED = Answer(count=0, reason="Thẩm định lần 1")


class Calendar:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        return self.now

    def pass_days(self, days: int) -> date:
        self.now += timedelta(days=days)
        return self.now.date()


def test_the_history_is_what_each_day_left(tmp_path: Path) -> None:
    calendar = Calendar()
    first = calendar.now.date()
    with closing(Store.open(tmp_path, now=calendar)) as store:
        sheet, other = store.sheets.create(2026, indicators()), store.sheets.create(2025, indicators())
        store.answers.set(sheet, "1.1", Answer(count=1))
        store.answers.set(sheet, "1.1", Answer(count=2))
        store.answers.set(sheet, "1.2", Answer(count=9))
        store.answers.clear(sheet, "1.2")
        store.answers.set(other, "1.1", Answer(count=7))
        second = calendar.pass_days(31)
        store.answers.set(sheet, "1.1", Answer(count=3))
        store.answers.set(sheet, "1.1", Answer(count=4))
        store.undo()
        calendar.pass_days(1)
        store.answers.set(sheet, "1.1", Answer(count=5))
        store.undo()
        third = calendar.pass_days(30)
        store.answers.clear(sheet, "1.1")
        assert store.answers.history(sheet) == {
            "1.1": ((first, Answer(count=2)), (second, Answer(count=3)), (third, Answer()))
        }
        assert store.answers.history(other) == {"1.1": ((first, Answer(count=7)),)}


def test_only_the_wards_own_answers_have_a_history(store: Store, sheet: Sheet) -> None:
    for stage in (Stage.SUBMITTED, Stage.SETTLED, Stage.VERIFYING):
        store.sheets.advance(sheet, stage)
    store.answers.set(sheet, "1.1", VERIFIED, Round.FIRST)
    assert store.answers.history(sheet) == {}


def test_undo_and_redo_of_a_whole_sheet_are_followed(store: Store, sheet: Sheet) -> None:
    store.answers.set(sheet, "1.1", Answer(count=1))
    assert store.answers.history(sheet) == {"1.1": ((store.today, Answer(count=1)),)}
    store.undo()
    store.undo()
    assert store.answers.history(sheet) == {}
    store.redo()
    store.redo()
    assert store.answers.history(sheet) == {"1.1": ((store.today, Answer(count=1)),)}


deeds = st.lists(
    st.tuples(
        st.sampled_from(["enter", "clear", "undo", "redo", "sleep", "ask"]), st.sampled_from("123"), st.integers(1, 2)
    ),
    max_size=30,
)


@settings(max_examples=60, deadline=None)
@given(deeds=deeds)
def test_whatever_is_done_the_history_agrees_with_every_evening(deeds: list[tuple[str, str, int]]) -> None:
    calendar = Calendar()
    evenings: dict[date, dict[str, Answer]] = {}
    with tempfile.TemporaryDirectory() as folder, closing(Store.open(Path(folder), now=calendar)) as store:
        sheet = store.sheets.create(2026, indicators())
        store.forget_steps()
        for deed, code, number in deeds:
            match deed:
                case "enter":
                    store.answers.set(sheet, code, Answer(count=number))
                case "clear":
                    store.answers.clear(sheet, code)
                case "undo":
                    store.undo()
                case "redo":
                    store.redo()
                case "ask":
                    store.answers.history(sheet)
                case "sleep":
                    calendar.pass_days(number)
            evenings[calendar.now.date()] = store.answers.of(sheet)
        assert store.answers.history(sheet) == expected(evenings)
    with tempfile.TemporaryDirectory() as folder, closing(Store.open(Path(folder))) as store:
        assert store.answers.history(sheet) == {}


def expected(evenings: dict[date, dict[str, Answer]]) -> dict[str, tuple[tuple[date, Answer], ...]]:
    """The evenings on which an answer was another one than the evening before."""
    history: dict[str, tuple[tuple[date, Answer], ...]] = {}
    before: dict[str, Answer] = {}
    for day, answers in evenings.items():
        for code in sorted({*before, *answers}):
            if (answer := answers.get(code, Answer())) != before.get(code, Answer()):
                history[code] = (*history.get(code, ()), (day, answer))
        before = answers
    return history
