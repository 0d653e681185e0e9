"""The strip "còn thiếu": what the report lacks, each with the way to where it is put right."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.i18n import N_, _
from cchc_desktop.ui import theme
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cchc_desktop.domain.problems import Problem

_FEW = 2
GROUPS = {
    "settings": N_("Unit and period"),
    "scoring": N_("Self-assessment"),
    "tasks": N_("Tasks"),
    "reports": N_("Words of the report"),
}
"""By the page where it is put right, in the order of the report's making."""


class MissingStrip(QFrame):
    """One line a page, unfolded on demand; gone when nothing is missing."""

    chosen = Signal(str)
    """`where` of the one that was clicked."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("missing")
        self._groups: Mapping[str, tuple[Problem, ...]] = {}
        self._unfolded: dict[str, bool] = {}
        self.folds: dict[str, QPushButton] = {}
        self.title = QLabel()
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        icon = QLabel()
        icon.setPixmap(theme.icon_pixmap("triangle-alert", Tone.WARN, theme.unit(2.25)))
        head = QHBoxLayout()
        head.setSpacing(theme.unit(1))
        head.addWidget(icon)
        head.addWidget(self.title)
        head.addStretch(1)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.unit(0.5))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.unit(1.5), theme.unit(1), theme.unit(1.5), theme.unit(1))
        layout.setSpacing(theme.unit(0.5))
        layout.addLayout(head)
        layout.addLayout(self._list)

    def show_problems(self, groups: Mapping[str, tuple[Problem, ...]]) -> None:
        """Show what is missing now, by the page where it is put right."""
        if groups == self._groups:
            return
        self._groups = groups
        count = sum(map(len, groups.values()))
        self.title.setText(_("Still missing: {count}").format(count=count))
        self.setVisible(count > 0)
        self._fill()

    def _fill(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.folds.clear()
        for room in GROUPS:
            if problems := self._groups.get(room, ()):
                self._list.addWidget(self._group(room, problems))

    def _group(self, room: str, problems: tuple[Problem, ...]) -> QWidget:
        unfolded = self._unfolded.setdefault(room, len(problems) <= _FEW)
        group, lines = QWidget(), QWidget()
        fold = QPushButton(_("{place}: {count}").format(place=_(GROUPS[room]), count=len(problems)))
        self.folds[room] = fold
        fold.setProperty("flat", True)
        fold.setCheckable(True)
        fold.toggled.connect(lambda on: self._unfold(room, fold, lines, on=on))
        column = QVBoxLayout(lines)
        column.setContentsMargins(theme.unit(3), 0, 0, 0)
        column.setSpacing(theme.unit(0.5))
        for problem in problems:
            column.addWidget(self._line(problem))
        layout = QVBoxLayout(group)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(fold, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(lines)
        fold.setChecked(unfolded)
        self._unfold(room, fold, lines, on=unfolded)
        return group

    def _unfold(self, room: str, fold: QPushButton, lines: QWidget, *, on: bool) -> None:
        self._unfolded[room] = on
        fold.setIcon(theme.icon("chevron-down" if on else "chevron-right", Tone.ACCENT))
        lines.setVisible(on)

    def _line(self, problem: Problem) -> QWidget:
        # Rich text only for the link that wraps; the words themselves are data and escaped.
        line = QLabel(f'<a href="where">{escape(problem.text)}</a>')
        line.setTextFormat(Qt.TextFormat.RichText)
        line.setWordWrap(True)
        line.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        line.linkActivated.connect(lambda _link: self.chosen.emit(problem.where))
        return line
