"""The product and its proof: files of the task, which at the same time become evidence of the criteria it serves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.flow import Flow
from cchc_desktop.ui.labels import empty_out, heading, said
from cchc_desktop.ui.scoring.files import Files
from cchc_desktop.ui.theme import Tone
from cchc_desktop.ui.tips import tip

if TYPE_CHECKING:
    from cchc_desktop.ui.tasks.opened import Opened


class EvidenceSection(QWidget):
    """The list with its drop area; below it, which criteria a new file is to prove as well."""

    def __init__(self) -> None:
        super().__init__()
        self._task_id: int | None = None
        self._shown: tuple[str, ...] | None = None
        self._left_out: set[str] = set()
        self.files = Files()
        self.ticks: dict[str, QCheckBox] = {}
        self.notice = said(tone=Tone.MUTED)
        self._codes = QWidget()
        self._place = Flow(self._codes, theme.unit(1.5))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit(0.75))
        column.addWidget(heading(_("Product and evidence")))
        column.addWidget(self.notice)
        column.addWidget(self._codes)
        column.addWidget(self.files)

    @property
    def codes(self) -> tuple[str, ...]:
        """The criteria that a file given now is to prove."""
        return tuple(code for code, tick in self.ticks.items() if tick.isChecked())

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab goes, from above."""
        files = self.files
        return (*self.ticks.values(), files.list, files.add, files.open, files.detach)

    def show_task(self, opened: Opened) -> None:
        """Show the documents of a task; what was unticked stays so while it is in front."""
        if opened.task.id != self._task_id:
            self._task_id, self._shown, self._left_out = opened.task.id, None, set()
        self.files.show_files("", opened.files)
        self.notice.setText(_notice(opened))
        self.notice.setVisible(bool(self.notice.text()))
        if opened.proving != self._shown:
            self._shown = opened.proving
            self._lay_ticks(opened)
            self._codes.setVisible(bool(opened.proving))

    def _lay_ticks(self, opened: Opened) -> None:
        empty_out(self._place)
        self.ticks = {}
        for code in opened.proving:
            tick = QCheckBox(code.replace("&", "&&"))
            tick.setAccessibleName(_("New files prove {code} too").format(code=code))
            tick.setToolTip(tip(opened.criteria.get(code, "")))
            tick.setChecked(code not in self._left_out)
            tick.toggled.connect(lambda on, code=code: self._remember(code, on=on))
            self.ticks[code] = tick
            self._place.addWidget(tick)

    def _remember(self, code: str, *, on: bool) -> None:
        self._left_out.discard(code) if on else self._left_out.add(code)


def _notice(opened: Opened) -> str:
    if opened.proving:
        return _("New files are evidence of these criteria too, without a second upload:")
    if opened.sheet is not None and not opened.sheet.open and opened.task.criteria:
        words = _("The score sheet of {year} is locked: new files serve this task only.")
        return words.format(year=opened.sheet.year)
    return ""
