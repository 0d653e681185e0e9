"""The one door to dialogs: questions, files and plain sentences. Tests answer here instead."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui.habits import Habits


class Ask:
    """Asks the officer over the window in front."""

    def __init__(self, habits: Habits) -> None:
        self._habits = habits

    def confirm(self, question: str, deed: str, detail: str = "") -> bool:
        """Whether to go on; `deed` names the button that does it."""
        box = QMessageBox(QMessageBox.Icon.Question, _("CCHC Desktop"), question, parent=_front())
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(detail)
        do_it = box.addButton(deed, QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton(_("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(leave)  # Enter must not do what can't be meant by it
        box.setEscapeButton(leave)
        box.exec()
        return box.clickedButton() is do_it

    def tell(self, sentence: str, detail: str = "") -> None:
        """One plain sentence the officer must have seen."""
        box = QMessageBox(QMessageBox.Icon.Information, _("CCHC Desktop"), sentence, parent=_front())
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(detail)
        box.addButton(_("Close"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()

    def open_file(self, title: str, kinds: str) -> Path | None:
        """A file to read; `kinds` as "Name (*.docx *.xlsx)"."""
        name, _kind = QFileDialog.getOpenFileName(_front(), title, self._habits.current.file_folder, kinds)
        return self._remembered(name)

    def open_files(self, title: str, kinds: str) -> tuple[Path, ...]:
        """Any number of files to read."""
        names, _kind = QFileDialog.getOpenFileNames(_front(), title, self._habits.current.file_folder, kinds)
        return tuple(path for name in names if (path := self._remembered(name)))

    def save_file(self, title: str, proposal: str, kinds: str) -> Path | None:
        """Where to write, under the ending of the proposal; nothing is overwritten unasked."""
        path, suffix = self.place_to_save(title, proposal, kinds), Path(proposal).suffix
        if path is None or path.suffix.lower() == suffix:
            return path
        path = path.with_name(f"{path.name}{suffix}")
        # The system asked about the name without its ending.
        question = _("“{name}” is there already. Put the new file in its place?").format(name=path.name)
        return path if not path.exists() or self.confirm(question, _("Replace")) else None

    def place_to_save(self, title: str, proposal: str, kinds: str) -> Path | None:
        """The name as it was typed; the system asks before that is overwritten."""
        start = str(Path(self._habits.current.file_folder) / proposal)
        name, _kind = QFileDialog.getSaveFileName(_front(), title, start, kinds)
        return self._remembered(name)

    def show_dialog(self, make: Callable[[QWidget | None], QDialog]) -> QDialog | None:
        """A dialog of our own, made over the window; None where it was left."""
        dialog = make(_front())
        return dialog if dialog.exec() == QDialog.DialogCode.Accepted else None

    def show_file(self, path: Path) -> bool:
        """Open a file or folder with the program the system has for it."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _remembered(self, name: str) -> Path | None:
        if not name:
            return None
        path = Path(name)
        self._habits.change(file_folder=str(path.parent))
        return path


def _front() -> QWidget | None:
    return QApplication.activeWindow()
