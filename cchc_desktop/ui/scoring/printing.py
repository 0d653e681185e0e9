"""Print and export of the score sheet: every form of it, for each round that has begun."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from cchc_desktop.i18n import N_, _
from cchc_desktop.ui.paper.file_name import plain_name
from cchc_desktop.ui.paper.menus import PaperMenus
from cchc_desktop.ui.paper.output import EXCEL, Paper
from cchc_desktop.ui.scoring.additions import REJOINDER, REPORT, added

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QObject

    from cchc_desktop.domain.dossier import Dossier
    from cchc_desktop.domain.indicators import IndicatorSet
    from cchc_desktop.domain.rounds import Round
    from cchc_desktop.reports.document import Document
    from cchc_desktop.store import Sheet
    from cchc_desktop.ui.desk import Desk


class Form(enum.Enum):
    """A form of the sheet on paper; the value is the word in the menus."""

    REPORT = N_("Score report with annexes…")
    REJOINDER = N_("Explanations…")
    PROOFS = N_("List of evidence…")
    SLIP = N_("Why these points: {code}…")


_NUMBERED = {Form.REPORT: REPORT, Form.REJOINDER: REJOINDER}
_NAMES = {Form.REPORT: "BC-diem", Form.REJOINDER: "BC-giai-trinh", Form.PROOFS: "DM-TLKC", Form.SLIP: "Phieu-diem"}


@dataclass(frozen=True, slots=True)
class Shown:
    """What is in front: the sheet, and the code of the row."""

    sheet: Sheet
    code: str = ""

    @property
    def leaf(self) -> bool:
        """Whether that row is one to give points."""
        return _is_leaf(self.sheet.indicators, self.code)


class Papers(PaperMenus):
    """The forms of the sheet; `shown` says what is in front when a menu opens."""

    additions_wanted = Signal(object, object)
    """Number, day and words of the reports of a sheet and a round are to be typed."""

    def __init__(self, desk: Desk, shown: Callable[[], Shown | None], parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._shown = shown

    def enable(self, *, on: bool) -> None:
        """Off while there is no sheet."""
        self.print_button.setEnabled(on)
        self.export_button.setEnabled(on)

    def print(self, form: Form, shown: Shown, last: Round) -> None:
        """Ask which printer, and print."""
        self.output.print(self.paper(form, shown, last))

    def export(self, form: Form, shown: Shown, last: Round) -> None:
        """Ask where, and write the PDF."""
        self.output.export(self.paper(form, shown, last))

    def export_excel(self, shown: Shown, last: Round) -> None:
        """Ask where, and write the workbook."""
        made = self._dossier(shown, last)
        self.output.export(Paper(_name("Bang-diem", made) + EXCEL, partial(_write_excel, made)))

    def paper(self, form: Form, shown: Shown, last: Round) -> Paper:
        """One form of the sheet, as it stands now."""
        made = self._dossier(shown, last)
        if form in _NUMBERED:
            made = replace(made, added=added(self._desk.store, _NUMBERED[form], shown.sheet, last))
        code = shown.code if form is Form.SLIP else ""
        return Paper(
            f"{_name(_NAMES[form], made, code)}.pdf",
            partial(_write, form, made, code),
            partial(_pages, form, made, code),
        )

    def fill_row_menu(self, menu: QMenu) -> None:
        """The slip of the leaf in front, on paper and as a file, as the newest round left it."""
        if (shown := self._shown()) is not None and shown.leaf:
            last = shown.sheet.rounds[-1]
            for deed, words in ((self.print, _("Print why these points…")), (self.export, _("Save why these points…"))):
                menu.addAction(words, partial(deed, Form.SLIP, shown, last))

    def _dossier(self, shown: Shown, last: Round) -> Dossier:
        from cchc_desktop import gathering  # with the reports behind it: not before something is printed

        return gathering.dossier(self._desk.store, shown.sheet, last, self._desk.today())

    def _fill_print(self, menu: QMenu) -> None:
        self._fill(menu, lambda into, shown, last: _add_forms(into, shown, last, self.print))

    def _fill_export(self, menu: QMenu) -> None:
        self._fill(menu, self._add_exports)

    def _add_exports(self, menu: QMenu, shown: Shown, last: Round) -> None:
        menu.addAction(_("Score sheet for Excel…"), partial(self.export_excel, shown, last))
        menu.addSeparator()
        _add_forms(menu, shown, last, self.export)

    def _fill(self, menu: QMenu, add: Callable[[QMenu, Shown, Round], None]) -> None:
        """The newest round's forms at hand, those of the rounds before it one step further."""
        menu.clear()
        for older in menu.findChildren(QMenu):
            older.deleteLater()
        shown = self._shown()
        if shown is None:
            return
        *earlier, last = shown.sheet.rounds
        add(menu, shown, last)
        menu.addSeparator()
        menu.addAction(
            _("Number, day, difficulties, requests…"), partial(self.additions_wanted.emit, shown.sheet, last)
        )
        if earlier:
            menu.addSeparator()
        for each in reversed(earlier):
            add(menu.addMenu(_("As of round: {round}").format(round=each.value)), shown, each)


def _add_forms(menu: QMenu, shown: Shown, last: Round, deed: Callable[[Form, Shown, Round], None]) -> None:
    for form in Form:
        if form is not Form.SLIP or shown.leaf:
            words = _(form.value).format(code=shown.code.replace("&", "&&"))
            menu.addAction(words, partial(deed, form, shown, last))


def _is_leaf(indicators: IndicatorSet, code: str) -> bool:
    found = indicators.find(code) if code else None
    return found is not None and not found.children


def _name(kind: str, made: Dossier, code: str = "") -> str:
    words = " ".join(filter(None, (code, str(made.year), made.last.value)))
    return plain_name(f"{kind}-CCHC", words, sample=made.office.sample)


def _document(form: Form, made: Dossier, code: str) -> Document:
    """For a worker, which imports the writers here."""
    from cchc_desktop.reports import scorecard

    match form:
        case Form.REPORT:
            return scorecard.score_report(made)
        case Form.REJOINDER:
            return scorecard.rejoinder(made)
        case Form.PROOFS:
            return scorecard.evidence_list(made)
        case Form.SLIP:
            return scorecard.slip(made, code)


def _write(form: Form, made: Dossier, code: str, path: Path) -> int:
    from cchc_desktop.reports import pdf

    return pdf.render(_document(form, made, code), path)


def _pages(form: Form, made: Dossier, code: str) -> bytes:
    from cchc_desktop.reports import pdf

    return pdf.render_bytes(_document(form, made, code))


def _write_excel(made: Dossier, path: Path) -> int:
    from cchc_desktop.exchange.score_workbook import write_score_workbook

    write_score_workbook(made, path)
    return 0
