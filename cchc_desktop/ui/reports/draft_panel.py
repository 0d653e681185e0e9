"""The middle of the page: what is missing, then the outline with its text."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cchc_desktop.ui import theme
from cchc_desktop.ui.reports.missing_strip import MissingStrip
from cchc_desktop.ui.reports.section_card import SectionCard

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cchc_desktop.domain.problems import Problem
    from cchc_desktop.reports.quarterly import Section


class DraftPanel(QScrollArea):
    """Cards in the order of the outline, made once: every period has the same, and the reader's place is kept."""

    written = Signal(str, object)
    entered = Signal(str)
    missing_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(theme.unit(30))
        self.missing = MissingStrip()
        self.missing.chosen.connect(self.missing_chosen)
        self.cards: dict[str, SectionCard] = {}
        body = QWidget()
        body.setObjectName("panel_body")
        self._column = QVBoxLayout(body)
        edge = theme.unit(1.5)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(theme.unit(2))
        self._column.addWidget(self.missing)
        self._column.addStretch(1)
        self.setWidget(body)

    def show_draft(
        self, sections: tuple[Section, ...], own: Mapping[str, str], missing: Mapping[str, tuple[Problem, ...]]
    ) -> None:
        """Show the outline; a text being typed is left alone."""
        self.missing.show_problems(missing)
        if not self.cards:
            self._lay_cards(sections)
        for _part, together in groupby(sections, key=lambda section: _bare(section.part)):
            members = tuple(together)
            heading = max((section.part for section in members), key=len)
            for place, section in enumerate(members):
                card = self.cards[section.key]
                card.show_section(section, own.get(section.key), heading="" if place else heading)

    def open_at(self, key: str) -> bool:
        """Bring a section to the front, ready to be written; whether there is one of that key."""
        if key not in self.cards:
            return False
        card = self.cards[key]
        card.fold.setChecked(False)
        self.ensureWidgetVisible(card)
        card.text.setFocus()
        return True

    def _lay_cards(self, sections: tuple[Section, ...]) -> None:
        self.cards = {section.key: SectionCard(section) for section in sections}
        for place, card in enumerate(self.cards.values(), start=1):
            card.written.connect(self.written)
            card.entered.connect(self.entered)
            self._column.insertWidget(place, card)


def _bare(part: str) -> str:
    """A part's title without its number, which sections that say nothing do not bear."""
    return re.sub(r"^[IVX]+\. ", "", part)
