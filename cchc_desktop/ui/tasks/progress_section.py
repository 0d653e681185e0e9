"""What was done: notes with their days, and the end with its product."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.text import show_date, tidy
from cchc_desktop.ui import theme
from cchc_desktop.ui.clicks import once
from cchc_desktop.ui.fields import Line
from cchc_desktop.ui.fields.day import Day
from cchc_desktop.ui.labels import caption, empty_out, heading, held, said
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Container

    from cchc_desktop.domain.tasks import Note, Task
    from cchc_desktop.ui.fields.day import Today
_TOP = Qt.AlignmentFlag.AlignTop


class ProgressSection(QWidget):
    """Notes are added and deleted; the task is finished and reopened."""

    note_added = Signal(object, str)
    note_deleted = Signal(int)
    finish_wanted = Signal(object, str)
    reopen_wanted = Signal()

    def __init__(self, today: Today) -> None:
        super().__init__()
        self._today = today
        self._task: Task | None = None
        self._drafts: dict[int, tuple[str, ...]] = {}
        self.note_day = Day(_("Day of the note"), today, needed=True)
        self.note = Line()
        self.note.setAccessibleName(_("What was done"))
        self.note.setPlaceholderText(_("What was done"))
        self._add = QPushButton(theme.icon("plus"), _("Note it"))
        self.notes = QVBoxLayout()
        self.finish_day = Day(_("Day of finishing"), today, needed=True)
        self.product = Line()
        self.product.setAccessibleName(_("Number of the product"))
        self.product.setPlaceholderText(_("Number and date of the product, e.g. 45/BC-UBND"))
        self.finish = once(QPushButton(theme.icon("circle-check", Tone.GOOD), _("Finish")))
        self._finished = said()
        self._reopen = once(QPushButton(theme.icon("rotate-ccw"), _("Reopen")))
        self._lay_out()
        self._add.clicked.connect(lambda _checked=False: self._note_it())
        self.note.returnPressed.connect(self._note_it)
        self.finish.clicked.connect(lambda _checked=False: self._finish_it())
        self.product.returnPressed.connect(self._finish_it)
        self._reopen.clicked.connect(lambda _checked=False: self.reopen_wanted.emit())

    def show_task(self, task: Task, notes: tuple[Note, ...]) -> None:
        """Show what was done on `task`; half-typed words wait with the task they are of."""
        if self._task is None or self._task.id != task.id:
            self._lay_aside()
            self._start_anew()
            self._take_up(self._drafts.pop(task.id, ()))
        self._task = task
        self._open.setVisible(task.finished is None)
        self._closed.setVisible(task.finished is not None)
        if task.finished is not None:
            parts = (_("Finished on {day}").format(day=show_date(task.finished)), task.finished_note)
            self._finished.setText(" · ".join(part for part in parts if part))
        self._show_notes(notes)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab goes from the notes' button on: each note's cross, in their order."""
        return (self._add, *(line.delete for line in held(self.notes) if isinstance(line, NoteLine)))

    @property
    def half_typed(self) -> bool:
        """Whether words wait to be entered, here or for another task."""
        drafts = (text for _day, note, _finished, product in self._drafts.values() for text in (note, product))
        return self._words_typed or any(map(tidy, drafts))

    def keep_only(self, ids: Container[int]) -> None:
        """Drop what was half typed for tasks that are gone: their numbers may be given again."""
        self._drafts = {task_id: draft for task_id, draft in self._drafts.items() if task_id in ids}

    @property
    def _lines(self) -> tuple[Line, ...]:
        return (self.note_day.line, self.note, self.finish_day.line, self.product)

    def _lay_aside(self) -> None:
        if self._task is not None and (self.note_day.typed or self.finish_day.typed or self._words_typed):
            self._drafts[self._task.id] = tuple(line.text() for line in self._lines)

    def _take_up(self, draft: tuple[str, ...]) -> None:
        for line, text in zip(self._lines, draft, strict=False):
            line.setText(text)

    @property
    def _words_typed(self) -> bool:
        return bool(tidy(self.note.text()) or tidy(self.product.text()))

    def _start_anew(self) -> None:
        self.note.clear()
        self.product.clear()
        self.note_day.show_day(self._today(), anew=True)
        self.finish_day.show_day(self._today(), anew=True)

    def _note_it(self) -> None:
        text = tidy(self.note.text())
        if not text:
            self.note.setFocus()
        elif self.note_day.check_past():
            day = self.note_day.day
            self.note.clear()
            self.note_day.show_day(self._today(), anew=True)
            self.note_added.emit(day, text)

    def _finish_it(self) -> None:
        if self.finish_day.check_past():
            self.finish_wanted.emit(self.finish_day.day, tidy(self.product.text()))

    def _show_notes(self, notes: tuple[Note, ...]) -> None:
        empty_out(self.notes)
        for note in notes:
            line = NoteLine(note)
            line.deleted.connect(self.note_deleted)
            self.notes.addWidget(line)

    def _lay_out(self) -> None:
        self._open, self._closed = QWidget(), QWidget()
        finishing = QGridLayout(self._open)
        finishing.addWidget(self.finish_day, 0, 0, _TOP)
        finishing.addWidget(self.product, 0, 1, _TOP)
        finishing.addWidget(self.finish, 1, 1, Qt.AlignmentFlag.AlignLeft)
        finishing.setColumnStretch(1, 1)
        closed = QHBoxLayout(self._closed)
        closed.addWidget(self._finished, 1)
        closed.addWidget(self._reopen)
        noting = QGridLayout()
        noting.addWidget(self.note_day, 0, 0, _TOP)
        noting.addWidget(self.note, 0, 1, _TOP)
        noting.addWidget(self._add, 1, 1, Qt.AlignmentFlag.AlignLeft)
        noting.setColumnStretch(1, 1)
        for row in (finishing, closed, noting):
            row.setContentsMargins(0, 0, 0, 0)
        self.notes.setSpacing(theme.unit(0.5))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit(0.75))
        column.addWidget(heading(_("Progress")))
        column.addWidget(caption(_("Finished on, with which product")))
        column.addWidget(self._open)
        column.addWidget(self._closed)
        column.addWidget(caption(_("Note on progress"), self.note))
        column.addLayout(noting)
        column.addLayout(self.notes)


class NoteLine(QWidget):
    """One note with its day, and the way to delete it."""

    deleted = Signal(int)

    def __init__(self, note: Note) -> None:
        super().__init__()
        self.text = f"{show_date(note.day)} · {note.text}"
        words = said(self.text)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.delete = delete = once(QPushButton(theme.icon("x", Tone.MUTED), ""))
        delete.setProperty("flat", True)
        delete.setToolTip(_("Delete this note"))
        delete.setAccessibleName(_("Delete the note of {day}").format(day=show_date(note.day)))
        delete.clicked.connect(lambda _checked=False: self.deleted.emit(note.id))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words, 1)
        row.addWidget(delete, 0, Qt.AlignmentFlag.AlignTop)
