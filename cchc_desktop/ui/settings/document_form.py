"""The document's layout facts: head, place, addressees, signature, recipients; with a live picture beside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from cchc_desktop.domain.office import LONGEST
from cchc_desktop.gathering import office_of
from cchc_desktop.i18n import N_, _
from cchc_desktop.ui.fields import LineField, TextField
from cchc_desktop.ui.settings.defaults import DERIVED, proposal, propose
from cchc_desktop.ui.settings.picture import Picture
from cchc_desktop.ui.settings.row import Row
from cchc_desktop.ui.settings.signing import SIGNINGS, signing_of
from cchc_desktop.ui.settings.subject import Subject, column, explanation, fill, scrolled
from cchc_desktop.ui.split import Split

if TYPE_CHECKING:
    from cchc_desktop.domain.office import Office
    from cchc_desktop.ui.desk import Desk

_LAYOUT = "settings_document"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of the office as a field of the form."""

    name: str
    """The field of `Office`."""
    words: str
    hint: str = ""
    lines: bool = False
    """Several, one on each line."""
    capitals: bool = False
    """The decree prints it in capitals."""
    needed: str = ""
    """What to say where it is left empty; empty where it may be."""


FACTS = (
    Fact("parent", N_("Body above it"), N_("Upright, over the name; a ward has none since 1/7/2025."), capitals=True),
    Fact(
        "name_lines",
        N_("Issuing body, one line each"),
        lines=True,
        capitals=True,
        needed=N_("The head needs the name of the body that issues the report."),
    ),
    Fact("symbol", N_("Symbol after “BC-”"), needed=N_("The number needs a symbol, for example UBND.")),
    Fact("place", N_("Place before the date"), N_("With its unit where it is a number or a person's name: Phường 12.")),
    Fact("recipients", N_("Addressees, one a line"), N_("Empty for a report that stays in the house."), lines=True),
    Fact("opening", N_("Opening sentence"), N_("Why the report is made: Thực hiện Công văn số … của …"), lines=True),
    Fact("authority", N_("Authority above the signature"), N_("Empty in the urban model."), capitals=True),
    Fact(
        "capacity",
        N_("Title of the signatory, one line each"),
        lines=True,
        capitals=True,
        needed=N_("The signature needs the title of who signs, for example CHỦ TỊCH."),
    ),
    Fact("signatory", N_("Name of the signatory"), N_("Without academic titles.")),
    Fact(
        "copies",
        N_("Recipients, one a line"),
        N_("Without dashes and marks; they are printed by themselves."),
        lines=True,
    ),
    Fact("archive", N_("After “Lưu:”")),
)


class DocumentForm(Subject):
    """Every fact of the head and the end of a document."""

    key = "document"
    title = N_("Document layout")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.fields: dict[str, LineField | TextField] = {}
        self.rows: dict[str, Row] = {}
        for fact in FACTS:
            self._add(fact)
        self.signing = QComboBox()
        self.signing.addItems([*(_(signing.words) for signing in SIGNINGS), _("In another way")])
        self.signing.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.signing.activated.connect(self._sign)
        self.picture = Picture(desk)
        split = Split(_LAYOUT, desk.habits, Qt.Orientation.Horizontal, (5, 6))
        split.addWidget(scrolled(self._form()))
        split.addWidget(self.picture)
        split.take_up()
        fill(self, split)

    def reload(self) -> None:
        """Show what the store holds now."""
        office = office_of(self.desk.store)
        for fact in FACTS:
            self.fields[fact.name].show_value(_shown(fact, office))
            if not self.fields[fact.name].unsaved:
                self.rows[fact.name].say_problem("")
        self.signing.setCurrentIndex(signing_of(office))
        self._offer(office)
        self.picture.reload()

    def open_at(self, item: str) -> None:
        """Go to a field by its name."""
        if item in self.fields:
            self.fields[item].setFocus()

    def _form(self) -> QWidget:
        rows: list[QWidget] = []
        for fact in FACTS:
            if fact.name == "authority":
                rows.append(Row(_("Who signs"), self.signing))
            rows.append(self.rows[fact.name])
        intro = explanation(_("Laid out as Nghị định 30/2020/NĐ-CP asks. Everything is saved when you leave a field."))
        return column(self, intro, *rows)

    def _add(self, fact: Fact) -> None:
        field = TextField(1) if fact.lines else LineField()
        if isinstance(field, LineField):
            field.setMaxLength(LONGEST)
        field.setObjectName(fact.name)
        field.committed.connect(partial(self._keep, fact))
        row = Row(_(fact.words), field, _(fact.hint))
        row.on_offer(partial(self._take, fact.name))
        self.fields[fact.name], self.rows[fact.name] = field, row

    def _keep(self, fact: Fact, text: str) -> None:
        office = office_of(self.desk.store)
        self.rows[fact.name].say_problem(_(fact.needed) if not text else "")
        if text or not fact.needed:
            typed: dict[str, Any] = {fact.name: _read(fact, text)}
            self._save(replace(office, **typed))

    def _sign(self, row: int) -> None:
        office = office_of(self.desk.store)
        if row < len(SIGNINGS):
            for name in ("authority", "capacity"):
                self.fields[name].forget()
            self._save(replace(office, authority=SIGNINGS[row].authority, capacity=SIGNINGS[row].capacity))
        else:
            self.fields["authority"].setFocus()

    def _take(self, name: str) -> None:
        self.fields[name].forget()
        self._save(propose(office_of(self.desk.store), (name,)))

    def _save(self, office: Office) -> None:
        if office != office_of(self.desk.store):
            self.desk.store.office.save(office)
            self.saved()
        else:
            self.reload()

    def _offer(self, office: Office) -> None:
        """Where a fact differs from what the name proposes, the proposal stands below it."""
        proposed = proposal(office)
        for fact in FACTS:
            if fact.name not in DERIVED:
                continue
            differs = getattr(proposed, fact.name) != getattr(office, fact.name)
            self.rows[fact.name].offer(_shown(fact, proposed) if differs else "")


def _shown(fact: Fact, office: Office) -> str:
    held = getattr(office, fact.name)
    return "\n".join(held) if isinstance(held, tuple) else str(held)


def _read(fact: Fact, text: str) -> str | tuple[str, ...]:
    text = text.upper() if fact.capitals else text
    if fact.name == "opening":
        return " ".join(text.splitlines())
    return tuple(text.splitlines()) if fact.lines else text
