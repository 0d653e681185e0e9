"""Fields of a form: each says what it holds when it is left, never while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_desktop.ui.fields.line_field import DateField, LineField
from cchc_desktop.ui.fields.plain import Line, Lines
from cchc_desktop.ui.fields.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

__all__ = ["DateField", "Line", "LineField", "Lines", "TextField", "fields_of"]


def fields_of(form: QWidget) -> tuple[LineField | TextField, ...]:
    """Every field of a form."""
    return (*form.findChildren(LineField), *form.findChildren(TextField))
