"""Keeps the indicator sets: the only place in the tests that knows the widgets of that subject."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit

from cchc_desktop.domain import set_editing
from cchc_desktop.i18n import _
from cchc_desktop.ui.sets.rows import Column
from cchc_desktop.ui.sets.subject import SetsSubject
from cchc_desktop.ui.settings.page import SettingsPage
from tests.officer.reports import put, type_into
from tests.officer.seated import Seated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QPushButton, QWidget
    from pytestqt.qtbot import QtBot

    from cchc_desktop.domain.indicators import Indicator, IndicatorSet
    from cchc_desktop.store import StoredSet
    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.sets.editor import SetEditor
    from cchc_desktop.ui.sets.shelf import Shelf
    from cchc_desktop.ui.sets.tree import Deed

_LEFT = Qt.MouseButton.LeftButton


class SetsOfficer(Seated[SettingsPage]):
    """Sits before the settings of a real store, at the sets."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        super().__init__(qtbot, desk, SettingsPage(desk))
        self.page.open_at("sets")

    @property
    def subject(self) -> SetsSubject:
        assert isinstance(self.page.subject, SetsSubject)
        return self.page.subject

    def take_back(self) -> None:
        """Undo, as by Ctrl+Z of the window."""
        self.desk.store.undo()

    @property
    def stored(self) -> tuple[StoredSet, ...]:
        return self.desk.store.sets.all()

    @property
    def context(self) -> str:
        """What the page's head says is in front."""
        return self.page.head.context.text()

    # the list

    @property
    def shelf(self) -> Shelf:
        return self.subject.shelf

    @property
    def titles(self) -> list[str]:
        """The sets in the list, from above."""
        model = self.shelf.model
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    @property
    def states(self) -> list[str]:
        model = self.shelf.model
        return [str(model.index(row, 1).data()) for row in range(model.rowCount())]

    def choose(self, title: str) -> None:
        """Bring a set of the list to the front."""
        self.shelf.table.setCurrentIndex(self.shelf.model.index(self.titles.index(title), 0))

    def offered(self, name: str) -> bool:
        """Whether a button below the list is there."""
        return self.shelf.button(name).isVisible()

    def press(self, name: str) -> None:
        """Press a button of the list: "open", "copy", "use", "export", "remove"."""
        self._click(self.shelf.button(name))

    def enter(self) -> None:
        """Enter on the list."""
        QTest.keyClick(self.shelf.table, Qt.Key.Key_Return)

    def menu_of_list(self) -> list[str]:
        menu = self.shelf.table.row_menu()
        words = [action.text() for action in menu.actions() if action.text()]
        menu.deleteLater()
        return words

    # a decision's file

    def read(self, path: Path) -> None:
        """Choose a file and wait until it is read or refused."""
        self.desk.ask.next(path)  # type: ignore[attr-defined]  # a scripted one
        self._click(self.shelf.read)
        self.wait_for_reading()

    def drop(self, path: Path) -> bool:
        """Drop a file on the page; False where it is not taken."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        place, none = QPointF(50, 50), Qt.KeyboardModifier.NoModifier
        entering = QDragEnterEvent(place, Qt.DropAction.CopyAction, mime, _LEFT, none)
        entering.ignore()
        QApplication.sendEvent(self.subject, entering)
        if entering.isAccepted():
            QApplication.sendEvent(self.subject, QDropEvent(place, Qt.DropAction.CopyAction, mime, _LEFT, none))
        return entering.isAccepted()

    def wait_for_reading(self) -> None:
        self._qtbot.waitUntil(lambda: not self.subject.reading, timeout=30_000)

    @contextmanager
    def expecting_errors(self) -> Iterator[Sequence[object]]:
        """What went wrong in the program while this was done."""
        with self._qtbot.captureExceptions() as errors:
            yield errors

    @property
    def refusal(self) -> str:
        return self.shelf.refusal.text

    # one set

    @property
    def editor(self) -> SetEditor:
        return self.subject.editor

    @property
    def editing(self) -> bool:
        """Whether a set is before the officer."""
        return self.subject.wide

    @property
    def indicators(self) -> IndicatorSet:
        """The set in front, as it is shown."""
        assert self.editor.open is not None
        return self.editor.open.indicators

    @property
    def kept(self) -> StoredSet:
        """The set in front, as the store has it."""
        assert self.editor.open is not None
        stored = self.desk.store.sets.get(int(self.editor.open.key))
        assert stored is not None
        return stored

    def row(self, code: str) -> Indicator:
        """A row of the set in front, as the store has it."""
        found = self.kept.indicators.find(code)
        assert found is not None
        return found

    def open_set(self, key: str | int) -> None:
        """By its key, as a link does."""
        self.page.open_at(f"sets/{key}")

    def go_back(self) -> None:
        self._click(self.editor.head.back)

    def stand_on(self, code: str) -> None:
        """Bring a row to the front."""
        assert self.editor.go_to(code)

    @property
    def front(self) -> str:
        """The code of the row in front."""
        row = self.editor.row
        return row.code if row is not None else ""

    @property
    def codes(self) -> list[str]:
        """The rows shown, from above."""
        return [row.cells[Column.CODE] for row in self.editor.model.rows()]

    def cells(self, code: str) -> tuple[str, ...]:
        """What stands in a row of the tree."""
        return next(row.cells for row in self.editor.model.rows() if row.cells[Column.CODE] == code)

    def unsure(self, code: str) -> bool:
        """Whether a person still has to look at a row."""
        return bool(self.kept.doubts.get(code))

    def sieve(self, key: str) -> None:
        self.editor.bar.chips.choose(key)

    def counted(self, key: str) -> int:
        return int(self.editor.bar.chips.button(key).text().rsplit(" ", 1)[-1])

    def find(self, words: str) -> None:
        self.page.search()
        QTest.keyClicks(self.editor.bar.search, words)

    def do(self, deed: Deed) -> None:
        """A deed of the row's menu."""
        self.editor.tree.setFocus()
        self.editor.tree.deeds[deed].trigger()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key on the tree."""
        self.editor.tree.setFocus()
        QTest.keyClick(self.editor.tree, key, modifier)

    def menu_of_row(self) -> list[str]:
        """The row's menu, by the Menu key."""
        place = self.editor.tree.visualRect(self.editor.tree.currentIndex()).center()
        where = self.editor.tree.viewport().mapToGlobal(place)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, where)
        QApplication.sendEvent(self.editor.tree, event)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        words = [action.text() for action in menu.actions()]
        menu.close()
        return words

    def fold_all(self) -> None:
        self._choose_in_menu(_("Collapse all"))

    def unfold_all(self) -> None:
        self._choose_in_menu(_("Expand all"))

    def _choose_in_menu(self, words: str) -> None:
        menu = self.editor.tree.menu()
        next(action for action in menu.actions() if action.text() == words).trigger()
        menu.deleteLater()

    def folded(self, code: str) -> bool:
        return not self.editor.tree.isExpanded(self.editor.model.at(self.place_of(code)))

    def write(self, name: str, text: str) -> None:
        """Type into a field of the row in front, and leave it."""
        put(self._field(name), text)

    def begin_writing(self, name: str, text: str) -> None:
        """Type, and stay in the field."""
        type_into(self._field(name), text)

    def text_in(self, name: str) -> str:
        field = self._field(name)
        return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()

    def can_write(self, name: str) -> bool:
        return not self._field(name).isReadOnly()

    def wrong(self, name: str) -> bool:
        return bool(self._field(name).property("wrong"))

    def write_fact(self, name: str, text: str) -> None:
        put(self.editor.facts.fields[name], text)

    # the ranking

    def open_ranking(self) -> None:
        self.editor.bar.ranking.click()

    @property
    def levels(self) -> list[tuple[str, str]]:
        """Each level as its line shows it."""
        lines = self.editor.ranking.levels
        return [(name.text(), floor.text()) for name, floor in zip(lines.names, lines.floors, strict=True)]

    def write_level(self, place: int, name: str = "", floor: str = "") -> None:
        """Write a level's name, its floor, or both."""
        if name:
            put(self.editor.ranking.levels.names[place], name)
        if floor:
            put(self.editor.ranking.levels.floors[place], floor)

    def add_level(self) -> None:
        self.editor.ranking.levels.add.click()

    def remove_level(self, place: int) -> None:
        self.editor.ranking.levels.removes[place].click()

    def write_cap(self, name: str, text: str) -> None:
        put(self.editor.ranking.fields[name], text)

    @property
    def said_of_levels(self) -> str:
        return self.editor.ranking.levels.wrong.text

    @property
    def refusals(self) -> tuple[str, ...]:
        """Why numbers were refused: of the row, the set, the levels, the caps."""
        editor = self.editor
        places = (editor.form.head, editor.facts, editor.ranking.levels, editor.ranking)
        return tuple(place.refused.text for place in places)

    def tick_survey(self) -> None:
        self.editor.form.survey.click()

    def choose_kind(self, kind: str) -> None:
        """Pick a way of scoring: its example comes into the field."""
        actions = self.editor.form.rule.kinds.menu().actions()
        next(action for action in actions if action.data() == kind).trigger()

    def leave_field(self) -> None:
        self.editor.tree.setFocus()

    def read_words_again(self) -> None:
        self._click(self.editor.form.rule.again)

    @property
    def understood(self) -> str:
        """What the sentence is taken to mean; "" where it is not understood."""
        label = self.editor.form.rule.understanding.reading
        return label.text() if label.isVisibleTo(self.editor.form) else ""

    def wait_understood(self, words: str) -> None:
        """Until the sentence half typed has been read."""
        self._qtbot.waitUntil(lambda: words in self.understood)

    def wait_refused(self) -> str:
        self._qtbot.waitUntil(lambda: bool(self.rule_refusal))
        return self.rule_refusal

    @property
    def rule_refusal(self) -> str:
        return self.editor.form.rule.understanding.refusal.text

    @property
    def said(self) -> str:
        """What is to be looked at in the row in front."""
        return self.editor.form.said.text

    @property
    def of_whole(self) -> str:
        return self.editor.whole.lines.text

    def confirm_whole(self) -> None:
        self._click(self.editor.whole.confirm)

    @property
    def why_closed(self) -> str:
        return self.editor.head.closed.text

    @property
    def source(self) -> str:
        return self.editor.form.source.text()

    def confirm_row(self) -> None:
        self._click(self.editor.form.confirm)

    def take_sum(self) -> None:
        self._click(self.editor.form.sum_up)

    def issue(self, *, sure: bool = True) -> None:
        """Press "Issue"; `sure` answers the question, where one is asked."""
        assert self.editor.open is not None
        if not self.editor.open.faults:
            self.desk.ask.next(sure)  # type: ignore[attr-defined]
        self._click(self.editor.head.issue)

    def copy_set(self) -> None:
        self._click(self.editor.head.copy)

    def use_set(self) -> None:
        self._click(self.editor.head.use)

    # two sets side by side

    @property
    def comparing(self) -> bool:
        return self.subject.comparing

    def compare(self) -> None:
        self._click(self.editor.head.compare)

    def leave_comparison(self) -> None:
        self._click(self.subject.versions.back)

    def press_escape(self) -> None:
        """Esc on the table of pairs."""
        QTest.keyClick(self.subject.versions.table, Qt.Key.Key_Escape)

    def replace_set(self, title: str) -> None:
        """Say whose place the set takes."""
        choice = self.subject.versions.replaces
        row = choice.findText(title)
        choice.setCurrentIndex(row)
        choice.activated.emit(row)

    def look(self, key: str) -> None:
        """Choose a chip: "different", "alone", "every", "again"."""
        self.subject.versions.chips.choose(key)

    @property
    def pairs(self) -> list[tuple[str, ...]]:
        """The rows of both sets that are shown."""
        return _cells(self.subject.versions.pairs)

    @property
    def rescored(self) -> list[tuple[str, ...]]:
        """Last year by the new set."""
        return _cells(self.subject.versions.lines)

    def match(self, old: str, new: str) -> None:
        """Type the new code beside an old row."""
        self._type_code(0, old, 3, new)

    def match_new(self, new: str, old: str) -> None:
        """Type the old code beside a new row."""
        self._type_code(3, new, 0, old)

    def _type_code(self, known: int, code: str, column: int, typed: str) -> None:
        table = self.subject.versions.table
        row = next(row for row, cells in enumerate(self.pairs) if cells[known] == code)
        index = table.model().index(row, column)
        table.setFocus()
        table.setCurrentIndex(index)
        QTest.keyClick(table, Qt.Key.Key_F2)
        lines = [line for line in table.viewport().findChildren(QLineEdit) if line.isVisible()]
        if lines:
            lines[0].setText(typed)
            QTest.keyClick(lines[0], Qt.Key.Key_Return)
            QApplication.processEvents()

    @property
    def comparison_hint(self) -> str:
        return self.subject.versions.hint.text()

    @property
    def comparison_complaint(self) -> str:
        return self.subject.versions.complaint.text

    # trying

    def try_values(self, *values: str) -> None:
        """Type values into the fields of the trial, one after the other."""
        entry = self.editor.form.trial.entry
        assert entry is not None
        lines = [stop for stop in entry.stops() if isinstance(stop, QLineEdit)]
        for line, value in zip(lines, values, strict=False):
            put(line, value)

    @property
    def trial_points(self) -> str:
        return self.editor.form.trial.result.points.text()

    @property
    def trial_why(self) -> str:
        return self.editor.form.trial.result.why.text()

    def place_of(self, code: str) -> set_editing.Place:
        return next(place for place, row in set_editing.rows_of(self.indicators) if row.code == code)

    def _field(self, name: str) -> QLineEdit | QPlainTextEdit:
        form = self.editor.form
        fields: dict[str, QLineEdit | QPlainTextEdit] = {
            "code": form.head.code,
            "max": form.head.most,
            "title": form.head.title,
            "evidence": form.proof.fields["evidence"],
            "note": form.proof.fields["note"],
            "words": form.rule.words,
            "sentence": form.rule.sentence,
        }
        return fields[name]

    def _click(self, button: QPushButton | QWidget) -> None:
        QTest.mouseClick(button, _LEFT)


def _cells(model: QAbstractTableModel) -> list[tuple[str, ...]]:
    columns = range(model.columnCount())
    return [tuple(str(model.index(row, column).data()) for column in columns) for row in range(model.rowCount())]
