"""Whatever is edited in whatever order: undo returns every state exactly, and redo too."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.explanations import Explanation, Reason
from cchc_desktop.domain.following import Incoming, Step
from cchc_desktop.domain.office import usual
from cchc_desktop.domain.periods import usual_periods, with_due
from cchc_desktop.domain.rounds import Round, Stage
from cchc_desktop.domain.tasks import Rhythm
from cchc_desktop.store import Action, Sheet, Store, StoreError
from tests.store.ward import DAY, DOCUMENT, Rows, indicators, planned, rows, task

words = st.text(max_size=12)
codes = st.sampled_from(["1.1", "1.2", "2"])
keys = st.sampled_from(["2026-08", "2026-Q3", "2026-W37"])
numbers = st.integers(0, 3)
rounds = st.sampled_from(Round)
stages = st.sampled_from(Stage)


class Clerk(RuleBasedStateMachine):
    """Edits of every kind with undo and redo between them; `states` is what the folder held after each step."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.store = Store.open(self.folder / "data")
        self.states: list[Rows] = [rows(self.store.folder)]
        self.place = 0

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)

    def _done(self) -> None:
        """Whatever was edited: a step where something changed, none where nothing did."""
        now = rows(self.store.folder)
        if now != self.states[self.place]:
            del self.states[self.place + 1 :]
            self.states.append(now)
            self.place += 1
        assert (self.store.undoable is None) == (self.place == 0)
        assert (self.store.redoable is None) == (self.place == len(self.states) - 1)

    @contextmanager
    def _unless_refused(self) -> Iterator[None]:
        """A deed that what is locked, or a missing reason, may refuse: then it left nothing."""
        try:
            yield
        except StoreError:
            assert rows(self.store.folder) == self.states[self.place]
        self._done()

    def _stored_sheet(self) -> Sheet:
        sheet = self.store.sheets.of_year(2026)
        assert sheet is not None
        return sheet

    @initialize()
    def start(self) -> None:
        self.sheet = self.store.sheets.create(2026, indicators())
        self._done()

    @rule(name=words)
    def save_office(self, name: str) -> None:
        self.store.office.save(usual(name, "Sở Nội vụ", 2026))
        self._done()

    @rule(days=numbers)
    def edit_period(self, days: int) -> None:
        period = usual_periods(2026)[days]
        self.store.periods.save(with_due(period, period.due + timedelta(days=days)))
        self._done()

    @rule(which=numbers)
    def remove_period(self, which: int) -> None:
        self.store.periods.remove(usual_periods(2026)[which])
        self._done()

    @rule(code=codes, reason=words, round=rounds)
    def answer(self, code: str, reason: str, round: Round) -> None:
        with self._unless_refused():
            self.store.answers.set(self.sheet, code, Answer(reason=reason), round)

    @rule(count=numbers, round=rounds)
    def paste(self, count: int, round: Round) -> None:
        block = {code: Answer(count=count or None) for code in ("1.1", "1.2")}
        with self._unless_refused():
            self.store.answers.set_all(self.sheet, block, round)

    @rule(code=codes, round=rounds)
    def clear(self, code: str, round: Round) -> None:
        with self._unless_refused():
            self.store.answers.clear(self.sheet, code, round)

    @rule(code=codes, reason=st.sampled_from([None, *Reason]), text=words, round=rounds)
    def explain(self, code: str, reason: Reason | None, text: str, round: Round) -> None:
        with self._unless_refused():
            self.store.answers.explain(self.sheet, code, Explanation(reason, cause=text), round)

    @rule(code=codes, days=numbers)
    def put_at(self, code: str, days: int) -> None:
        self.store.efforts.set(self.sheet, code, "thêm # báo cáo 1", days)
        self._done()

    @rule()
    def advance(self) -> None:
        for stage in self._stored_sheet().stage.next[:1]:
            self.store.sheets.advance(self.sheet, stage)
        self._done()

    @rule(stage=stages, reason=words)
    def reopen(self, stage: Stage, reason: str) -> None:
        with self._unless_refused():
            self.store.sheets.reopen(self.sheet, stage, reason)

    @rule(stage=stages, days=numbers)
    def set_limit(self, stage: Stage, days: int) -> None:
        self.store.sheets.set_limit(self.sheet, stage, DAY + timedelta(days=days) if days else None)
        self._done()

    @rule(title=words)
    def add_set(self, title: str) -> None:
        before = self.store.sets.all()
        self.store.sets.add(indicators(title), source=title, replaces=before[0].id if before else None)
        self._done()

    @rule(which=numbers, title=words)
    def edit_set(self, which: int, title: str) -> None:
        for each in self.store.sets.all()[which : which + 1]:
            with self._unless_refused():
                self.store.sets.save(replace(each, indicators=indicators(title), doubts={"1": (title,)}))

    @rule(which=numbers)
    def issue_set(self, which: int) -> None:
        for each in self.store.sets.all()[which : which + 1]:
            with self._unless_refused():
                self.store.sets.issue(each)

    @rule(which=numbers)
    def remove_set(self, which: int) -> None:
        for each in self.store.sets.all()[which : which + 1]:
            with self._unless_refused():
                self.store.sets.remove(each)

    @rule(title=words, which=numbers)
    def replace_set(self, title: str, which: int) -> None:
        stored = [each.id for each in self.store.sets.all()]
        set_id = stored[which] if which < len(stored) else None
        with self._unless_refused():
            self.store.sheets.replace_set(self.sheet, indicators(title), set_id)

    @rule(title=words, count=numbers)
    def import_plan(self, title: str, count: int) -> None:
        self.store.plans.import_plan(DOCUMENT, planned(count), self._file(title))
        self._done()

    @rule(which=numbers)
    def delete_plan(self, which: int) -> None:
        for plan in self.store.plans.all()[which : which + 1]:
            self.store.plans.delete(plan.id)
        self._done()

    @rule(title=words, code=codes)
    def add_task(self, title: str, code: str) -> None:
        self.store.tasks.add(task(title, criteria=(code, "9")))
        self._done()

    @rule(which=numbers, text=words, code=codes)
    def work_on_task(self, which: int, text: str, code: str) -> None:
        with self.store.as_one(Action.EDIT_TASK):
            for each in self.store.tasks.all()[which : which + 1]:
                self.store.tasks.add_note(each.id, DAY, text)
                self.store.evidence.attach_to_task(each, self._file(text))
                self.store.tasks.finish(each, DAY, text)
        self._done()

    @rule(which=numbers, person=words, rhythm=st.sampled_from([None, *Rhythm]))
    def edit_many(self, which: int, person: str, rhythm: Rhythm | None) -> None:
        chosen = self.store.tasks.all()[which:]
        self.store.tasks.save_all(replace(each, person=person, rhythm=rhythm, planned=DAY) for each in chosen)
        self._done()

    @rule(which=numbers, days=numbers, reason=words)
    def extend(self, which: int, days: int, reason: str) -> None:
        for each in self.store.tasks.all()[which : which + 1]:
            with self._unless_refused():
                self.store.tasks.extend(each, DAY + timedelta(days=days), reason)

    @rule(which=numbers, key=keys, proof=words)
    def give(self, which: int, key: str, proof: str) -> None:
        for each in self.store.tasks.all()[which : which + 1]:
            self.store.occurrences.give(each, key, DAY, proof)
        self._done()

    @rule(which=numbers, key=keys, reason=words)
    def let_go(self, which: int, key: str, reason: str) -> None:
        for each in self.store.tasks.all()[which : which + 1]:
            with self._unless_refused():
                self.store.occurrences.let_go(each, key, reason)

    @rule(which=numbers, key=keys)
    def take_back(self, which: int, key: str) -> None:
        for each in self.store.tasks.all()[which : which + 1]:
            self.store.occurrences.take_back(each, key)
        self._done()

    @rule(title=words, content=words | st.none())
    def come_in(self, title: str, content: str | None) -> None:
        incoming = Incoming(0, title, None, DAY, "Sở Nội vụ", title)
        self.store.incoming.add(incoming, self._file(content) if content is not None else None)
        self._done()

    @rule(which=numbers, title=words)
    def edit_incoming(self, which: int, title: str) -> None:
        for each in self.store.incoming.all()[which : which + 1]:
            self.store.incoming.save(replace(each, title=title, issued=DAY))
        self._done()

    @rule(which=numbers)
    def start_clock(self, which: int) -> None:
        for each, incoming in zip(self.store.tasks.all()[which : which + 1], self.store.incoming.all(), strict=False):
            self.store.incoming.start(each, incoming)
        self._done()

    @rule(which=numbers)
    def delete_incoming(self, which: int) -> None:
        for each in self.store.incoming.all()[which : which + 1]:
            self.store.incoming.delete(each.id)
        self._done()

    @rule(days=numbers, off=st.booleans(), title=words)
    def edit_holiday(self, days: int, off: bool, title: str) -> None:  # noqa: FBT001 -- drawn
        self.store.holidays.set_day(DAY + timedelta(days=days), off, title)
        self._done()

    @rule(days=numbers)
    def remove_holiday(self, days: int) -> None:
        self.store.holidays.remove(DAY + timedelta(days=days))
        self._done()

    @rule(titles=st.lists(words, max_size=3))
    def edit_steps(self, titles: list[str]) -> None:
        self.store.steps.save([Step(title, len(title)) for title in titles])
        self._done()

    @rule(which=numbers)
    def delete_tasks(self, which: int) -> None:
        self.store.tasks.delete(each.id for each in self.store.tasks.all()[which:])
        self._done()

    @rule(code=codes, content=words, round=rounds)
    def attach(self, code: str, content: str, round: Round) -> None:
        with self._unless_refused():
            self.store.evidence.attach(self.sheet, code, self._file(content), round)

    @rule(which=numbers)
    def remove_evidence(self, which: int) -> None:
        for document in self.store.evidence.all()[which : which + 1]:
            with self._unless_refused():
                self.store.evidence.remove(document)

    @rule(key=codes, text=words | st.none())
    def write_report(self, key: str, text: str | None) -> None:
        self.store.reports.write_words("2026-Q3", key, text)
        self._done()

    @precondition(lambda self: self.place > 1)
    @rule()
    def undo(self) -> None:
        self.store.undo()
        self.place -= 1
        assert rows(self.store.folder) == self.states[self.place]

    @precondition(lambda self: self.place < len(self.states) - 1)
    @rule()
    def redo(self) -> None:
        self.store.redo()
        self.place += 1
        assert rows(self.store.folder) == self.states[self.place]

    @rule()
    def there_and_back(self) -> None:
        """Undo everything but the sheet, then redo everything."""
        while self.place > 1:
            self.undo()
        while self.place < len(self.states) - 1:
            self.redo()

    def _file(self, content: str) -> Path:
        file = self.folder / "Minh chứng.txt"
        file.write_text(f"{content}\n", encoding="utf-8")  # an empty one is refused
        return file


ClerkTest = Clerk.TestCase
ClerkTest.settings = settings(max_examples=20, stateful_step_count=25, deadline=None)
