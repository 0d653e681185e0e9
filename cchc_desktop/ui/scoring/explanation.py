"""Why a leaf has its points, or should have others: a reason and four parts, kept when they are left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.domain.explanations import PARTS, Explanation, Reason
from cchc_desktop.i18n import N_, _
from cchc_desktop.text import nfc
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields import Lines
from cchc_desktop.ui.labels import words

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

_HEIGHT = 9.5
_HINTS = (
    N_("Which rule, figures and documents the points rest on"),
    N_("How the points came about; what stands in for missing evidence"),
    N_("What is being done about it, and by when"),
    N_("What the superior is asked to recognise"),
)


class ExplanationForm(QWidget):
    """Saved on leaving; what is half written survives a reload. Folded away where nothing asks for it."""

    written = Signal(object)
    """The `Explanation`, another one now."""
    draft_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._saved = Explanation()
        self.reason = _Reasons()
        self.parts = tuple(_Part(name, _(hint)) for name, hint in zip(PARTS, _HINTS, strict=True))
        self.draft = _flat(_("Draft it from the figures"))
        self.unfold = _flat(_("Write an explanation…"))
        self._fields = QWidget()
        self._lay_out()
        self.reason.activated.connect(lambda _place: self.commit())
        self.draft.clicked.connect(self.draft_wanted)
        self.unfold.clicked.connect(self.open)
        for part in self.parts:
            part.left.connect(self.commit)

    @property
    def value(self) -> Explanation:
        """What stands there, saved or not."""
        texts = [nfc(part.toPlainText()).strip() for part in self.parts]
        return Explanation(self.reason.value, *texts)

    def show_value(self, saved: Explanation, *, wanted: bool, keep_typed: bool = False) -> None:
        """Show what is saved, unless something else is being written; `wanted` where one should be there."""
        before, self._saved = self._saved, saved
        for part, was, now in zip(self.parts, _texts(before), _texts(saved), strict=True):
            if not keep_typed and part.toPlainText() in {was, now}:
                part.settle(now)
        if not keep_typed:
            self.reason.show_value(saved.reason)
        if wanted or not self.value.empty:
            self._show_fields(shown=True)

    def fill(self, value: Explanation) -> None:
        """Put a draft there and keep it."""
        for part, text in zip(self.parts, _texts(value), strict=True):
            part.setPlainText(text)
        self.commit()
        self.parts[1].setFocus()

    def commit(self) -> None:
        """Take over what was written."""
        value = self.value
        if value == self._saved:
            return
        self._saved = value
        for part, text in zip(self.parts, _texts(value), strict=True):
            part.settle(text)
        self.written.emit(value)

    def open(self) -> None:
        """Show the fields, ready to be written in."""
        self._show_fields(shown=True)
        self.parts[1].setFocus()

    def _show_fields(self, *, shown: bool) -> None:
        self._fields.setVisible(shown)
        self.unfold.setVisible(not shown)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._fields)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.unit(0.5))
        inside.addWidget(self.reason)
        for part in self.parts:
            name = words(part.accessibleName(), muted=True)
            name.setBuddy(part)
            inside.addWidget(name)
            inside.addWidget(part)
        inside.addLayout(_row(self.draft))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(_row(self.unfold))
        column.addWidget(self._fields)
        self._show_fields(shown=False)  # only now: shown without a parent it would be a window


class _Part(Lines):
    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setFixedHeight(theme.unit(_HEIGHT))

    def settle(self, text: str) -> None:
        """Show what is saved; with it the steps of typing go: Ctrl+Z is the store's now."""
        if self.toPlainText() != text or self.document().isUndoAvailable():
            self.setPlainText(text)


class _Reasons(QComboBox):
    """The kinds of reasons; the wheel scrolls the panel and changes nothing here."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Kind of reason"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.addItem(_("Kind of reason…"))
        for reason in Reason:
            self.addItem(reason.value)

    @property
    def value(self) -> Reason | None:
        """The one that is chosen."""
        place = self.currentIndex()
        return list(Reason)[place - 1] if place > 0 else None

    def show_value(self, reason: Reason | None) -> None:
        """Show what is saved."""
        self.setCurrentIndex(0 if reason is None else list(Reason).index(reason) + 1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Called by Qt."""
        event.ignore()


def in_words(explanation: Explanation) -> str:
    """The whole to be read, part by part, its reason first."""
    parts = [explanation.reason.value] if explanation.reason else []
    return "\n".join([*parts, *(f"{name}: {text}" for name, text in explanation.parts)])


def _texts(explanation: Explanation) -> tuple[str, ...]:
    return explanation.basis, explanation.cause, explanation.remedy, explanation.request


def _flat(name: str) -> QPushButton:
    button = QPushButton(name)
    button.setProperty("flat", True)
    button.setAutoDefault(True)
    return button


def _row(button: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch(1)
    return row
