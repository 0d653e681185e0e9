"""The fields of a row: its code, maximum and content above its rule; evidence and note below."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cchc_desktop.domain.set_editing import with_maximum
from cchc_desktop.i18n import _
from cchc_desktop.text import show_decimal, tidy
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields import LineField, TextField
from cchc_desktop.ui.labels import caption
from cchc_desktop.ui.sets.amounts import Refusal, amounts, no_amount

if TYPE_CHECKING:
    from cchc_desktop.domain.indicators import Indicator

_CODE_WIDTH, _MAX_WIDTH = 14, 11


class _Fields(QWidget):
    """Says by `corrected` the row as it is to be; what is typed stays until it is saved or forgotten."""

    corrected = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._row: Indicator | None = None
        self.fields: dict[str, LineField | TextField] = {}

    def forget(self) -> None:
        """Let what is shown next take the place of what was typed."""
        for field in self.fields.values():
            field.forget()

    def commit(self) -> None:
        """Take over what is being typed."""
        for field in self.fields.values():
            if field.unsaved:
                field.commit()

    def _show(self, row: Indicator, texts: dict[str, str], *, editing: bool) -> None:
        self._row = row
        for name, text in texts.items():
            self.fields[name].setReadOnly(not editing)
            self.fields[name].setAcceptDrops(False)  # a file dropped here is a decision, not text
            self.fields[name].show_value(text)

    def _put(self, name: str, text: str) -> None:
        if self._row is not None:
            self.corrected.emit(replace(self._row, **{name: text}))  # type: ignore[arg-type]  # all of them are words


class RowHead(_Fields):
    """What every row has."""

    def __init__(self) -> None:
        super().__init__()
        self.code, self.most, self.title = LineField(), LineField(), TextField(1)
        self.fields = {"code": self.code, "most": self.most, "title": self.title}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.unit(1.5))
        grid.setVerticalSpacing(theme.unit(0.5))
        grid.setColumnStretch(2, 1)
        self.code.setFixedWidth(theme.unit(_CODE_WIDTH))
        self.most.setFixedWidth(theme.unit(_MAX_WIDTH))
        self.most.setAlignment(Qt.AlignmentFlag.AlignRight)
        places = (
            (_("Code"), self.code, 0, 0),
            (_("Maximum points"), self.most, 0, 1),
            (_("Content"), self.title, 3, 0),
        )
        for words, field, row, column in places:
            field.setAccessibleName(words)
            across = 3 if row else 1
            grid.addWidget(caption(words, field), row, column, 1, across)
            grid.addWidget(field, row + 1, column, 1, across)
        self.refused = Refusal()
        self.refused.watch(self.most, no_amount())
        grid.addWidget(self.refused, 2, 0, 1, 3)
        self.code.committed.connect(lambda text: self._put("code", text))
        self.most.committed.connect(self._read_most)
        self.title.committed.connect(lambda text: self._put("title", tidy(text)))

    def show_row(self, row: Indicator, *, editing: bool) -> None:
        """Show a row."""
        texts = {"code": row.code, "most": show_decimal(row.max_points), "title": row.title}
        self._show(row, texts, editing=editing)

    def _read_most(self, text: str) -> None:
        values = amounts(text)
        self.most.set_wrong(wrong=not values)
        if self._row is None or not values:
            return
        most = min(values)  # "1.234" is one and a bit: no row is worth a thousand
        if most == self._row.max_points:
            self.most.forget()
            self.most.show_value(show_decimal(most))
        else:
            self.corrected.emit(with_maximum(self._row, most))


class RowProof(_Fields):
    """What proves it, and how it is to be applied."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit(0.5))
        for name, words in (("evidence", _("Evidence it asks for")), ("note", _("Note of the set"))):
            field = self.fields[name] = TextField(1)
            field.setAccessibleName(words)
            field.committed.connect(lambda text, name=name: self._put(name, text))
            column.addWidget(caption(words, field))
            column.addWidget(field)

    def show_row(self, row: Indicator, *, editing: bool) -> None:
        """Show a row."""
        self._show(row, {"evidence": row.evidence, "note": row.note}, editing=editing)
