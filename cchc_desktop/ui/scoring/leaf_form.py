"""One leaf: its rule, the entry, the points, last year's, explanation and evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.domain.rules import Input
from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.scoring.entry import Entry
from cchc_desktop.ui.scoring.explanation import Explanation
from cchc_desktop.ui.scoring.files import Files
from cchc_desktop.ui.scoring.labels import heading, line, quotation, words
from cchc_desktop.ui.scoring.notice import Notice
from cchc_desktop.ui.scoring.override import Override
from cchc_desktop.ui.scoring.result import Result, show_last
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from decimal import Decimal

    from cchc_desktop.domain.indicators import Indicator
    from cchc_desktop.ui.scoring.front import Front


class LeafForm(QWidget):
    """Built for one leaf; `show_front` brings it up to date without disturbing what is being typed."""

    answered = Signal(object)
    """The `Answer`, another one now."""

    def __init__(self, front: Front) -> None:
        super().__init__()
        self.setObjectName("panel_body")
        self._front = front
        self.entry = Entry(front.indicator, front.year)
        self.result = Result()
        self.override = Override()
        self.last = words(muted=True)
        self.explanation = Explanation()
        self.files = Files()
        self._lay_out(front)
        self.entry.answered.connect(self.answered)
        self.override.decided.connect(self._set_points)
        self.show_front(front)

    @property
    def front(self) -> Front:
        """What is shown."""
        return self._front

    def show_front(self, front: Front, *, keep_typed: bool = False) -> None:
        """The same leaf, perhaps with another answer; with `keep_typed` nothing typed is replaced."""
        self._front = front
        self.entry.show_answer(front.answer, keep_typed=keep_typed)
        self.result.show_score(front.score)
        self.override.show_score(front.score, front.answer)
        show_last(self.last, front.last, front.year - 1)
        self.explanation.show_text(front.explanation, keep_typed=keep_typed)
        self.files.show_files(front.indicator.evidence, front.kept)

    def begin(self) -> None:
        """Go to where filling in begins."""
        self.entry.begin()

    def commit(self) -> None:
        """Take over what is being typed."""
        self.entry.commit()
        self.explanation.commit()

    def _set_points(self, points: Decimal | None, reason: str) -> None:
        self.answered.emit(replace(self._front.answer, points=points, reason=reason))

    def _lay_out(self, front: Front) -> None:
        leaf = front.indicator
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.unit(2)] * 4)
        column.setSpacing(theme.unit(1.25))
        for part in (
            heading(f"{leaf.code}  {leaf.title}"),
            words(front.above, muted=True),
            *_given(leaf),
            self.entry,
            line(),
            self.result,
            self.override,
            self.last,
            line(),
            heading(_("Explanation")),
            self.explanation,
            heading(_("Evidence files")),
            self.files,
        ):
            column.addWidget(part)
        column.addStretch(1)
        self.override.setVisible(leaf.rule is not None and leaf.rule.entry.input is not Input.POINTS)


def _given(leaf: Indicator) -> list[QWidget]:
    """What the set says of the leaf."""
    given: list[QWidget] = []
    rule = leaf.rule.text if leaf.rule else ""
    if texts := [text for text in (rule, leaf.note) if text]:
        given.append(quotation(*(words(text) for text in texts)))
    if leaf.survey:
        text = _("Surveyed by the superior: the ward doesn't score it. You may enter an estimate for the forecast.")
        given.append(Notice("users", Tone.WAIT, text))
    return given
