"""A superior's plan on its way in: file or text, then rows to check, then entered. A page within the page."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.domain.plans import Plan
from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.background import Watch
from cchc_desktop.ui.labels import said
from cchc_desktop.ui.tab_order import put_behind
from cchc_desktop.ui.tasks import plan_reading
from cchc_desktop.ui.tasks.draft import NOTHING, drafted
from cchc_desktop.ui.tasks.plan_import_check import PlanCheck
from cchc_desktop.ui.tasks.plan_import_source import PlanSource

if TYPE_CHECKING:
    from cchc_desktop.exchange.progress import Progress
    from cchc_desktop.store import StoredPlan
    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.tasks.draft import Draft

_KINDS = "*.docx *.xlsx *.pdf *.txt"
_SOURCE, _READING, _CHECK = range(3)


class PlanImport(QStackedWidget):
    """Keeps a plan half checked until it is entered or another is read; the store hears nothing before."""

    changed = Signal()
    """Another step, or another draft."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._turn = 0
        self._watch: Watch | None = None
        self._check: PlanCheck | None = None
        self.source = PlanSource()
        self._words = said()
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._bar = QProgressBar()
        self.cancel = QPushButton(_("Cancel"))
        for part in (self.source, self._reading()):
            self.addWidget(part)
        self.source.file_wanted.connect(self.choose_file)
        self.source.text_given.connect(lambda text: self._read(text, _("Reading the pasted text…")))
        self.cancel.clicked.connect(lambda _checked=False: self.give_up())

    @property
    def check(self) -> PlanCheck:
        """The second step, made when it is first wanted: most days no plan comes in."""
        if self._check is None:
            self._check = PlanCheck(self._desk.habits, self._desk.today, self)
            self._check.changed.connect(self.changed)
            self.addWidget(self._check)
            put_behind(self.cancel, self._check)
        return self._check

    @property
    def draft(self) -> Draft:
        """What was read, as it is corrected; nothing before."""
        return self._check.draft if self._check is not None else NOTHING

    @property
    def checking(self) -> bool:
        """Whether a plan is there to be checked."""
        return self.currentIndex() == _CHECK

    @property
    def reading(self) -> bool:
        """Whether a document is being read."""
        return self.currentIndex() == _READING

    @property
    def begun(self) -> bool:
        """Whether the officer's own work is in it: corrections, or a text pasted."""
        return self.draft.corrected or bool(self.source.pasted)

    def choose_file(self) -> None:
        """Ask for the file."""
        kinds = _("Documents") + f" ({_KINDS})"
        if not self.reading and (path := self._desk.ask.open_file(_("Choose the plan"), kinds)) is not None:
            self.read_file(path)

    def read_file(self, path: Path) -> None:
        """Read a chosen or dropped file, if what is there already may go."""
        if not self.reading and self._may_go():
            self._read(path, _("Reading {file}…").format(file=path.name))

    def give_up(self) -> None:
        """Forget the reading that is on its way."""
        self._turn += 1
        self._stop_watching()
        self._go_to(_CHECK if self.draft.rows else _SOURCE)

    def show_plans(self, plans: tuple[StoredPlan, ...]) -> None:
        """What has been imported by now."""
        if self._check is not None:
            self._check.show_plans(plans)

    def show_plan(self, plan: Plan, file: Path | None) -> None:
        """Let the officer check what was read."""
        self.check.show_plans(self._desk.store.plans.all(), self._desk.store.tasks.all())
        self._go_to(_CHECK)
        self.check.show_draft(drafted(plan, file))
        self.check.table.setFocus()

    def start_over(self) -> None:
        """Back to the first step with an empty hand."""
        self.check.show_draft(NOTHING)
        self.source.clear()
        self._go_to(_SOURCE)

    def _may_go(self) -> bool:
        if not self.draft.corrected:
            return True
        question = _("Read another document? What you corrected in this one is not entered yet and will be lost.")
        return self._desk.ask.confirm(question, _("Read another"))

    def _read(self, source: Path | str, words: str) -> None:
        self._turn += 1
        self.source.complain("")
        self._words.setText(words)
        self._bar.setRange(0, 0)
        self._go_to(_READING)
        self.cancel.setFocus()
        office = self._desk.store.office.get()
        names = (office.name,) if office is not None else ()
        self._stop_watching()
        self._watch = watch = Watch(self)
        watch.told.connect(self._show_progress)
        job = partial(plan_reading.read, source, names, watch)
        self._desk.background.run(words, job, partial(self._show, self._turn, source))

    def _stop_watching(self) -> None:
        if self._watch is not None:
            self._watch.told.disconnect(self._show_progress)
            self._watch.stop()  # the job may still hold it: it goes with this page
            self._watch = None

    def _show_progress(self, progress: Progress) -> None:
        if self._watch is None:
            return
        self._bar.setRange(0, progress.whole)
        self._bar.setValue(progress.done)
        if progress.pages:
            words = _("Reading page {page} of {pages}…")
            self._words.setText(words.format(page=progress.done + 1, pages=progress.whole))

    def _show(self, turn: int, source: Path | str, outcome: Plan | Exception) -> None:
        if turn != self._turn:
            return
        self._stop_watching()
        match outcome:
            case Plan(tasks=()):
                self._refuse(_("No task was found in this document. Is it the plan itself, with its annex?"))
            case Plan():
                self.show_plan(outcome, source if isinstance(source, Path) else None)
            case _ if plan_reading.is_plain(outcome):
                self._refuse(str(outcome))
            case _:
                self._refuse("")
                raise outcome

    def _refuse(self, sentence: str) -> None:
        """Say it where the officer was: at the plan being checked, or where one is chosen."""
        self.give_up()
        if self.checking:
            self.check.complain(sentence)
        else:
            self.source.complain(sentence)
            self.source.drop.choose.setFocus()

    def _go_to(self, step: int) -> None:
        self.setCurrentIndex(step)
        self.changed.emit()

    def _reading(self) -> QWidget:
        step = QWidget()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(theme.unit(40))
        column = QVBoxLayout(step)
        column.setSpacing(theme.unit(2))
        column.addStretch(1)
        for part in (self._words, self._bar, self.cancel):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        return step
