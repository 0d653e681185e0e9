"""The welcome page: three fields and two buttons. Everything else has a default that can be changed later."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.domain.office import LONGEST, Office, usual
from cchc_desktop.i18n import _
from cchc_desktop.text import tidy
from cchc_desktop.ui import theme

_WIDTH = 66
_YEARS_BACK = 5


class WelcomePage(QWidget):
    """Asks who reports to whom in which year; announces the office, or the wish to see the sample."""

    answered = Signal(object)
    sample_wanted = Signal()

    def __init__(self, today: date, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome_page")
        self.unit = QLineEdit()
        self.unit.setPlaceholderText("UBND phường Hoàng Mai")
        self.superior = QLineEdit()
        self.superior.setPlaceholderText("Sở Nội vụ thành phố Hà Nội")
        self.year = QComboBox()
        self.year.addItems([str(year) for year in range(today.year - _YEARS_BACK, today.year + 2)])
        self.year.setCurrentText(str(today.year))
        self.missing = QLabel()
        self.missing.setObjectName("welcome_missing")
        self.missing.hide()
        self.start = QPushButton(_("Start"))
        self.start.setProperty("primary", True)
        self.start.setDefault(True)
        self.sample = QPushButton(_("Try with the sample ward"))
        self.start.clicked.connect(self._answer)
        self.sample.clicked.connect(lambda _checked=False: self.sample_wanted.emit())
        for field in (self.unit, self.superior):
            field.setMaxLength(LONGEST)
            field.returnPressed.connect(self.focusNextChild)
        self._lay_out(folder)

    def office(self) -> Office:
        """The office as answered so far, with its defaults."""
        return usual(self.unit.text(), self.superior.text(), int(self.year.currentText()))

    def _answer(self) -> None:
        for field, question in (
            (self.unit, _("Which unit is it? For example: UBND phường Hoàng Mai.")),
            (self.superior, _("To whom does it report? For example: Sở Nội vụ thành phố Hà Nội.")),
        ):
            if not tidy(field.text()):
                self.missing.setText(question)
                self.missing.show()
                field.setFocus()
                return
        self.answered.emit(self.office())

    def _lay_out(self, folder: Path) -> None:
        column = QVBoxLayout()
        column.setSpacing(theme.unit(1.5))
        title = QLabel(_("Welcome"))
        title.setFont(theme.page_title(self.font()))
        column.addWidget(title)
        column.addWidget(
            _words(
                _(
                    "Score the ward, follow its tasks and write the periodic report on "
                    "administrative reform. Three answers are enough to begin."
                )
            )
        )
        column.addLayout(self._form())
        column.addWidget(self.missing)
        column.addLayout(self._buttons())
        column.addWidget(
            _words(
                _("Head lines, signatory, recipients and dates have usual values; change them any time in Settings."),
                muted=True,
            )
        )
        column.addWidget(_words(_("Data stays on this computer: {folder}").format(folder=folder), muted=True))
        middle = QWidget()
        middle.setLayout(column)
        middle.setFixedWidth(theme.unit(_WIDTH))
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(middle, 0, Qt.AlignmentFlag.AlignVCenter)
        outer.addStretch(1)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(theme.unit(0.75))
        form.addRow(_("Unit"), self.unit)
        form.addRow(_("Superior who receives the report"), self.superior)
        form.addRow(_("Year"), self.year)
        return form

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.sample)
        row.addStretch(1)
        row.addWidget(self.start)
        return row


def _words(text: str, *, muted: bool = False) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("muted", muted)
    return label
