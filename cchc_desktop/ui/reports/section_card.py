"""One section of the report: the drafted text, or the officer's own words in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from cchc_desktop.i18n import N_, _
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields import TextField
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from cchc_desktop.reports.quarterly import Section

ENDS = {"opening": N_("Opening words"), "closing": N_("Closing words")}
"""Sections that stand in no part and bear no title on paper."""


class Words(TextField):
    """A section's text; says when the officer goes there."""

    entered = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The pages follow."""
        super().focusInEvent(event)
        self.entered.emit()


class SectionCard(QFrame):
    """The part's title where one begins, the section's own, its text, and the way back to the draft."""

    written = Signal(str, object)
    """Key and the officer's text; None for the draft again."""
    entered = Signal(str)
    """The officer works on the section with this key."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.setObjectName(f"section_{section.key}")
        self.section = section
        self._own: str | None = None
        self.part, self.title, self.mark = QLabel(), QLabel(), QLabel()
        self.fold = QPushButton(theme.icon("chevron-down"), "")
        self.fold.setProperty("flat", True)
        self.fold.setCheckable(True)
        self.fold.setFixedWidth(theme.unit(3))
        self.fold.toggled.connect(self._show_folded)
        self.text = Words(1)
        self.text.committed.connect(self._write)
        self.text.entered.connect(lambda: self.entered.emit(self.section.key))
        self.mark.setProperty("muted", True)
        self.back = QPushButton(theme.icon("rotate-ccw", Tone.ACCENT), _("Back to the draft"))
        self.back.setProperty("flat", True)
        self.back.clicked.connect(lambda _checked=False: self._take_back())
        self._lay_out()

    def show_section(self, section: Section, own: str | None, *, heading: str) -> None:
        """Show the draft, or the officer's words where there are some; `heading` of the part it is the first of."""
        self.section, self._own = section, own
        title = section.title or section.part or _(ENDS.get(section.key, ""))
        self.part.setText(heading)
        self.part.setVisible(bool(heading and section.title))
        self.title.setText(title)
        self.text.setAccessibleName(title)
        self.fold.setAccessibleName(_("Fold: {title}").format(title=title))
        self.text.show_value(section.draft if own is None else own)
        self.text.setPlaceholderText(
            _("Left out of the report.") if own == "" else _("Only you know what belongs here.")
        )
        self.mark.setText(_("left out") if own == "" else _("edited"))
        self.mark.setVisible(own is not None)
        self.back.setVisible(own is not None)

    def _write(self, text: str) -> None:
        own = None if text == self.section.draft else text
        if own != self._own:
            self.written.emit(self.section.key, own)

    def _take_back(self) -> None:
        self.text.forget()
        self.written.emit(self.section.key, None)

    def _show_folded(self, folded: bool) -> None:  # noqa: FBT001 -- a signal's argument
        self.text.setVisible(not folded)
        self.fold.setIcon(theme.icon("chevron-right" if folded else "chevron-down"))

    def _lay_out(self) -> None:
        for label in (self.part, self.title):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.part.setFont(theme.section_title(self.part.font()))
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        head = QHBoxLayout()
        head.setSpacing(theme.unit(0.5))
        head.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.mark)
        foot.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.unit(0.5))
        layout.addWidget(self.part)
        layout.addLayout(head)
        layout.addWidget(self.text)
        layout.addLayout(foot)
