"""The board of tasks that wait for a document; one that came sets those going which the officer ticks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cchc_desktop.domain.following import Incoming, proposed, waits
from cchc_desktop.i18n import _
from cchc_desktop.store import Action
from cchc_desktop.text import cut_at_word, show_date
from cchc_desktop.ui import theme
from cchc_desktop.ui.calendar.incoming_form import IncomingForm
from cchc_desktop.ui.calendar.waiting_list import WaitingList
from cchc_desktop.ui.labels import said
from cchc_desktop.ui.paper.menus import HUGE
from cchc_desktop.ui.split import Split
from cchc_desktop.ui.tasks.views import View

if TYPE_CHECKING:
    from pathlib import Path

    from cchc_desktop.domain.tasks import Task
    from cchc_desktop.ui.desk import Desk

_NEW = 0
_LONGEST = 60
_SHARES = (60, 40)
_LEAST_LIST, _LEAST_SIDE = 36, 42


class WaitingView(View):
    """What waits at the left, the documents that came at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setObjectName("panel_body")
        self._tasks: tuple[Task, ...] = ()
        self._documents: dict[int, Incoming] = {}
        self.heading, self.hint = QLabel(), said()
        self.heading.setFont(theme.section_title(self.font()))
        self.hint.setObjectName("muted")
        self.list = WaitingList()
        self.documents = QComboBox()
        self.documents.setAccessibleName(_("Incoming document"))
        self.documents.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.form = IncomingForm(desk)
        self.start = QPushButton()
        self.start.setProperty("primary", True)
        self.start.clicked.connect(lambda _checked=False: self._start())
        self._lay_out()
        self.documents.currentIndexChanged.connect(lambda _index: self._show_document())
        self.list.ticked.connect(self._count)
        self.list.opened.connect(lambda task: self.wanted.emit("tasks", str(task)))
        self.form.entered.connect(self._enter)
        self.form.deleted.connect(self._delete)

    @property
    def document(self) -> Incoming | None:
        """The one in front; None for a new one."""
        return self._documents.get(self.documents.currentData())

    @property
    def unfinished(self) -> tuple[str, ...]:
        """A document half entered."""
        return (_("the incoming document being entered"),) if self.form.typed else ()

    def reload(self) -> None:
        """Show what the store holds now; the document in front stays."""
        store = self.desk.store
        self._tasks = tuple(task for task in store.tasks.all() if waits(task))
        self._documents = {each.id: each for each in store.incoming.all()}
        chosen = self.documents.currentData()
        with QSignalBlocker(self.documents):
            self.documents.clear()
            self.documents.addItem(_("A new document"), _NEW)
            for each in self._documents.values():
                self.documents.addItem(_named(each), each.id)
            self.documents.setCurrentIndex(max(self.documents.findData(chosen), 0))
        if chosen != self.documents.currentData():
            self._show_document()
        else:
            self._show_tasks()

    def open_at(self, item: str) -> None:
        """A document by its id."""
        self.documents.setCurrentIndex(max(self.documents.findData(int(item) if item.isdecimal() else _NEW), 0))

    def search(self) -> None:
        """Ctrl+F: to the number of a document."""
        self.form.number.setFocus()

    def _show_document(self) -> None:
        document = self.document
        kept = {each.id: each for each in self.desk.store.evidence.all()} if document else {}
        self.form.show_document(document, kept.get(document.evidence_id or 0) if document else None)
        self._show_tasks()

    def _show_tasks(self) -> None:
        self.heading.setText(_("Tasks that wait for a document: {count}").format(count=len(self._tasks)))
        if (document := self.document) is not None:
            found = {each.task.id: each for each in proposed(document, self._tasks)}
            self.list.show_tasks(self._tasks, found, choosing=True)
            self.hint.setText(_hint(document, found=bool(found)))
        else:
            self.list.show_tasks(self._tasks, {}, choosing=False)
            self.hint.setText(
                _("When a document has come, enter it under “Incoming documents”: the tasks it is for are proposed.")
            )
        self._count()

    def _count(self) -> None:
        count = len(self.list.chosen)
        self.start.setVisible(self.document is not None)
        self.start.setEnabled(count > 0)
        self.start.setText(_("Start the time limits of {count} tasks").format(count=count))

    def _enter(self, document: Incoming, file: Path | None) -> None:
        store = self.desk.store
        if document.id:
            store.incoming.save(document, file)
            self.reload()
            self._show_document()
            self.told.emit(_("Corrected: {document}").format(document=_named(document)), True)
            return
        entered = store.incoming.add(document, file)
        self.reload()
        self.documents.setCurrentIndex(self.documents.findData(entered))
        self.told.emit(_("Entered: {document}").format(document=_named(document)), True)
        self.list.setFocus()

    def _delete(self, document: Incoming) -> None:
        self.desk.store.incoming.delete(document.id)
        self.reload()
        self.told.emit(_("Deleted: {document}").format(document=_named(document)), True)

    def _start(self) -> None:
        document, chosen = self.document, set(self.list.chosen)
        if document is None or not chosen:
            return
        tasks = [task for task in self._tasks if task.id in chosen]
        with self.desk.store.as_one(Action.START_CLOCK):
            going = [self.desk.store.incoming.start(task, document) for task in tasks]
        self.reload()
        self.told.emit(_started(going), True)

    def _lay_out(self) -> None:
        below = theme.unit() > HUGE  # side by side there is room for neither
        way = Qt.Orientation.Vertical if below else Qt.Orientation.Horizontal
        split = Split("waiting_board_below" if below else "waiting_board", self.desk.habits, way, _SHARES)
        left, right = QWidget(split), QWidget()
        column = QVBoxLayout(left)
        column.setSpacing(theme.unit(1))
        for part in (self.heading, self.hint, self.list):
            column.addWidget(part, 1 if part is self.list else 0)
        column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)
        right.setObjectName("panel_body")
        beside = QVBoxLayout(right)
        title = QLabel(_("Incoming documents"))
        title.setFont(theme.section_title(self.font()))
        beside.addWidget(title)
        beside.addWidget(self.documents)
        beside.addWidget(self.form)
        beside.addStretch(1)
        scroll = QScrollArea(split)
        scroll.setObjectName("panel")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(right)
        if not below:
            left.setMinimumWidth(theme.unit(_LEAST_LIST))
            scroll.setMinimumWidth(theme.unit(_LEAST_SIDE))
        split.take_up()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.unit(1), theme.unit(1), theme.unit(1), theme.unit(1))
        row.addWidget(split)


def _hint(document: Incoming, *, found: bool) -> str:
    if found:
        return _("Tick the tasks that “{document}” sets going.").format(document=_named(document))
    return _("No task is proposed for “{document}”: tick those that it sets going.").format(document=_named(document))


def _named(document: Incoming) -> str:
    """Number and subject, as short as a line."""
    day = _("of {date}").format(date=show_date(document.issued)) if document.issued else ""
    return cut_at_word(" ".join(filter(None, (document.number, day, document.title))), _LONGEST)


def _started(tasks: list[Task]) -> str:
    """Until when; and how many have no day yet."""
    dayless = sum(task.due is None for task in tasks)
    said = _("Time limits started: {count} tasks").format(count=len(tasks))
    if len(tasks) == 1 and tasks[0].due is not None:
        said = _("Time limit started, due on {date}").format(date=show_date(tasks[0].due))
    unset = _("{count} of them have no last day yet: set it in the task").format(count=dayless)
    return f"{said} · {unset}" if dayless else said
