"""What is to be looked at, the gravest first: one click goes to the field."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from cchc_desktop.domain.quality import Check, Finding, Severity
from cchc_desktop.i18n import _
from cchc_desktop.text import matches
from cchc_desktop.ui import theme
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2})
_MARKS = {
    Severity.ERROR: ("circle-alert", Tone.BAD),
    Severity.WARNING: ("triangle-alert", Tone.WARN),
    Severity.NOTE: ("info", Tone.WAIT),
}
_ROW = 4
_CODE = 14
_FINDING = Qt.ItemDataRole.UserRole


class Findings(QTreeWidget):
    """Shows findings; says which leaf is looked at, and which field is wanted."""

    picked = Signal(str)
    """A code came under the keyboard."""
    wanted = Signal(object)
    """A `Finding` to be put right."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("findings")
        self.setAccessibleName(_("To look at"))
        self._shown: tuple[Finding, ...] = ()
        self._needle = ""
        self.setHeaderLabels([_("Code"), _("To look at")])
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setIndentation(theme.unit(1))
        self.setIconSize(QSize(theme.unit(2), theme.unit(2)))
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(0, theme.unit(_CODE))
        self.itemClicked.connect(lambda item, _column: self._want(item))
        self.currentItemChanged.connect(lambda item, _before: self._pick(item))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is shown."""
        return self._shown

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these; the keyboard stays where it was, or at what took the place."""
        if tuple(findings) == self._shown:
            return
        here = self._place()
        self._shown = tuple(findings)
        self.blockSignals(True)
        self.clear()
        items: list[QTreeWidgetItem] = []
        for check in sorted(Check, key=lambda each: list(Severity).index(each.severity)):
            if same := [finding for finding in findings if finding.check is check]:
                items += self._add(check, same)
        self.expandAll()
        if items and here >= 0:
            self.setCurrentItem(items[min(here, len(items) - 1)])
        self.blockSignals(False)
        self.search(self._needle)

    def search(self, words: str) -> None:
        """Show only what holds every one of these words."""
        self._needle = words
        for place in range(self.topLevelItemCount()):
            if (above := self.topLevelItem(place)) is not None:
                below = filter(None, (above.child(row) for row in range(above.childCount())))
                found = [self._sift(item) for item in below]
                above.setHidden(not any(found))

    def _sift(self, item: QTreeWidgetItem) -> bool:
        fits = matches(self._needle, item.text(0), item.text(1))
        item.setHidden(not fits)
        return fits

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the field."""
        if event.key() in _ENTER and (item := self.currentItem()) is not None:
            self._want(item)
        else:
            super().keyPressEvent(event)

    def _add(self, check: Check, findings: Sequence[Finding]) -> list[QTreeWidgetItem]:
        icon = theme.icon(*_MARKS[check.severity])
        grave = check.severity.value
        above = QTreeWidgetItem(self, [f"{grave[0].upper()}{grave[1:]} · {check.title} ({len(findings)})"])
        above.setFirstColumnSpanned(True)
        above.setFlags(Qt.ItemFlag.ItemIsEnabled)
        above.setIcon(0, icon)
        above.setSizeHint(0, QSize(0, theme.unit(_ROW)))
        items = []
        for finding in findings:
            item = QTreeWidgetItem(above, [finding.code, finding.text])
            item.setData(0, _FINDING, finding)
            item.setToolTip(1, f"<p>{escape(finding.text)}</p>")
            items.append(item)
        return items

    def _place(self) -> int:
        """Where the keyboard stands among the findings; -1 for nowhere."""
        item = self.currentItem()
        finding = item.data(0, _FINDING) if item is not None else None
        return self._shown.index(finding) if finding in self._shown else -1

    def _pick(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and isinstance(finding := item.data(0, _FINDING), Finding):
            self.picked.emit(finding.code)

    def _want(self, item: QTreeWidgetItem) -> None:
        if isinstance(finding := item.data(0, _FINDING), Finding):
            self.wanted.emit(finding)
