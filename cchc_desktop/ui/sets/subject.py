"""The subject "Bộ chỉ số" of the settings: the list of sets, or one of them over the whole width."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from cchc_desktop.i18n import N_, _
from cchc_desktop.ui.drops import TakesFile
from cchc_desktop.ui.sets.deeds import SetDeeds
from cchc_desktop.ui.sets.editor import SetEditor
from cchc_desktop.ui.sets.head import described
from cchc_desktop.ui.sets.output import SetOutput
from cchc_desktop.ui.sets.reading_step import ReadingStep
from cchc_desktop.ui.sets.shelf import Shelf
from cchc_desktop.ui.sets.versions import Versions
from cchc_desktop.ui.settings.subject import Subject, fill

if TYPE_CHECKING:
    from collections.abc import Callable

    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.sets.opened import OpenSet
    from cchc_desktop.ui.sets.set_reading import ReadSet

IMPORT_LINK, COMPARE_LINK = "import", "compare"
_SHELF, _READING, _EDITOR, _VERSIONS = range(4)


class SetsSubject(TakesFile, Subject):
    """Opened at "", a set's key ("12", "mau-a"), "compare:12", or "import:" and the file to read."""

    key = "sets"
    title = N_("Indicator sets")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setAcceptDrops(True)
        self.deeds = SetDeeds(desk.store, desk.ask, self.told.emit)
        self.output = SetOutput(desk, self.told.emit)
        self.shelf = Shelf(desk.habits, self.deeds.year_of)
        self.editor = SetEditor(desk.habits)
        self.waiting = ReadingStep(desk.background)
        self._steps = QStackedWidget()
        self.versions = Versions(desk)
        for step in (self.shelf, self.waiting, self.editor, self.versions):
            self._steps.addWidget(step)
        fill(self, self._steps)
        self._connect()

    @property
    def wide(self) -> bool:
        """A set wants the room of the list of subjects too."""
        return self._steps.currentIndex() in (_EDITOR, _VERSIONS)

    @property
    def context(self) -> str:
        """The set in front."""
        return described(self.editor.open) if self.wide and self.editor.open is not None else ""

    @property
    def comparing(self) -> bool:
        """Whether two sets are side by side."""
        return self._steps.currentIndex() == _VERSIONS

    @property
    def reading(self) -> bool:
        """Whether a document is being read."""
        return self._steps.currentIndex() == _READING

    def reload(self) -> None:
        """Show the store: of the set in front what it is now, the list where it is gone."""
        if self.editor.open is not None and self.wide:
            found = self.deeds.find(self.editor.open.key)
            if found is not None:
                self._show(found)
                return
            self._go_to(_SHELF)
        self.shelf.show_sets(self.deeds.all(), self.deeds.used())

    def open_at(self, item: str) -> None:
        """The list, a set, or a file to be read."""
        link, _colon, file = item.partition(":")
        if link == IMPORT_LINK and file:
            self.take_file(Path(file))
        elif link == COMPARE_LINK and (found := self.deeds.find(file)) is not None:
            self.open_set(found)
            self.compare()
        elif not item:
            self.close_set()
        elif (found := self.deeds.find(item)) is not None:
            self.open_set(found)

    def search(self) -> None:
        """Ctrl+F."""
        if self.comparing:
            self.versions.table.setFocus()
        elif self.wide:
            self.editor.search_rows()
        else:
            self.shelf.table.setFocus()

    def open_set(self, shown: OpenSet) -> None:
        """Bring a set before the officer."""
        if self.wide:
            self.editor.commit()
        self._show(shown)
        self._go_to(_EDITOR)
        self.editor.tree.setFocus()

    def compare(self) -> None:
        """The set in front beside the one it takes the place of."""
        if self.editor.open is not None and self.editor.open.stored is not None:
            self.editor.commit()
            self._go_to(_VERSIONS)
            self.reload()
            self.versions.begin()

    def close_comparison(self) -> None:
        """Back to the set."""
        self._go_to(_EDITOR)
        self.editor.tree.setFocus()

    def close_set(self) -> None:
        """Back to the list."""
        if self.wide:
            self.editor.commit()
        key = self.editor.open.key if self.editor.open is not None else ""
        self._go_to(_SHELF)
        self.reload()
        self.shelf.choose(key)
        self.shelf.table.setFocus()

    def choose_file(self) -> None:
        """Ask for the decision's file."""
        kinds = _("Documents") + " (*.docx *.xlsx *.pdf *.txt)"
        if (path := self.desk.ask.open_file(_("Choose the decision"), kinds)) is not None:
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        """Read a decision on the worker; what is in front until then stays as it is."""
        if self.reading:
            return
        if self.wide:
            self.editor.commit()
        self.shelf.complain("")
        self._go_to(_READING)
        office = self.desk.store.office.get()
        self.waiting.read(path, office.year if office is not None else self.desk.today().year)

    def _back(self) -> None:
        self._go_to(_SHELF)
        self.reload()

    def _take(self, read: ReadSet, file: str) -> None:
        stored = self.deeds.take_in(read, file)
        self.open_at(str(stored.id))

    def _refuse(self, sentence: str) -> None:
        self.shelf.complain(sentence)
        self.shelf.read.setFocus()

    def _show(self, shown: OpenSet) -> None:
        self.editor.show_set(shown, self.deeds.year_of(shown))
        if self.comparing:
            self.versions.show_set(shown)
        self.widened.emit()

    def _copy(self, shown: OpenSet) -> None:
        self.open_at(str(self.deeds.copy(shown).id))

    def _use(self, shown: OpenSet) -> None:
        year = self.deeds.use(shown)
        office = self.desk.store.office.get()
        if year is not None and office is not None and office.year == year:
            self.wanted.emit("scoring", "")

    def _go_to(self, step: int) -> None:
        self._steps.setCurrentIndex(step)
        self.widened.emit()

    def _connect(self) -> None:
        shelf, head = self.shelf, self.editor.head
        shelf.file_wanted.connect(self.choose_file)
        shelf.opened.connect(self.open_set)
        shelf.copied.connect(self._copy)
        shelf.used.connect(self._use)
        shelf.removed.connect(self.deeds.remove)
        shelf.exported.connect(self.output.export)
        self.editor.corrected.connect(self.deeds.save)
        self.editor.told.connect(self.told)
        self.waiting.given_up.connect(self._back)
        self.waiting.taken.connect(self._take)
        self.waiting.refused.connect(self._refuse)
        head.left.connect(self.close_set)
        head.compare_wanted.connect(self.compare)
        self.versions.left.connect(self.close_comparison)
        for wanted, deed in (
            (head.issue_wanted, self.deeds.issue),
            (head.copy_wanted, self._copy),
            (head.use_wanted, self._use),
            (head.export_wanted, self.output.export),
        ):
            wanted.connect(partial(self._after_typing, deed))

    def _after_typing(self, deed: Callable[[OpenSet], object]) -> None:
        self.editor.commit()
        if self.editor.open is not None:
            deed(self.editor.open)
