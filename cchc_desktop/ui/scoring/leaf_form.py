"""One leaf: its rule, the entry, the points, the later rounds, last year's, explanation and evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.domain.quality import Place
from cchc_desktop.domain.rounds import Round
from cchc_desktop.domain.rules import Input
from cchc_desktop.domain.skeleton import drafted, with_draft
from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.labels import heading, line, words, yielding
from cchc_desktop.ui.notice import Notice
from cchc_desktop.ui.scoring.entry import Entry
from cchc_desktop.ui.scoring.explanation import ExplanationForm, in_words
from cchc_desktop.ui.scoring.files import Files
from cchc_desktop.ui.scoring.leaf_words import given, locked
from cchc_desktop.ui.scoring.override import Override
from cchc_desktop.ui.scoring.reckoning import loses
from cchc_desktop.ui.scoring.reply import ReplyForm
from cchc_desktop.ui.scoring.result import Result, show_last
from cchc_desktop.ui.scoring.rounds_table import RoundsTable
from cchc_desktop.ui.scoring.verdict import VerdictForm
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from decimal import Decimal

    from cchc_desktop.ui.scoring.front import Front


class LeafForm(QWidget):
    """Built for one leaf at one stage; `show_front` brings it up to date without disturbing what is being typed."""

    answered = Signal(object)
    """The `Answer` of the round that is open, another one now."""
    cleared = Signal()
    """That round has no answer any more."""
    explained = Signal(object)
    """The `Explanation` of the round that is open."""
    passed = Signal()
    """Enter after the last line."""

    def __init__(self, front: Front) -> None:
        super().__init__()
        self.setObjectName("panel_body")
        self._front = front
        opened = front.stage.open
        self.scoring = opened is Round.SELF
        self.entry = Entry(front.indicator, front.year)
        self.verdict = VerdictForm(front, opened) if opened in {Round.FIRST, Round.SECOND} and opened else None
        self.reply = ReplyForm(front) if opened is Round.EXPLAINED else None
        self.rounds = RoundsTable()
        self.result = Result()
        self.override = Override()
        self.last = words(muted=True)
        self.explanation = ExplanationForm()
        self.told = yielding(words())
        self.files = Files()
        self._lay_out(front)
        self._connect()
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
        self.rounds.show_front(front)
        show_last(self.last, front.last, front.year - 1)
        for form in (self.verdict, self.reply):
            if form is not None:
                form.show_front(front, keep_typed=keep_typed)
        wanted = loses(front.score) or (front.score.claimed and not front.kept)
        if self.scoring:
            self.explanation.show_value(front.explanation, wanted=wanted, keep_typed=keep_typed)
        self.told.setText(self._told(front))
        self.files.show_files(front.indicator.evidence, front.kept, front.stage.explaining, front.may_leave)

    def begin(self) -> bool:
        """Go to where filling in begins in the round that is open; False where everything is locked."""
        for form in (self.verdict, self.reply):
            if form is not None:
                form.begin()
                return True
        return self.entry.begin()

    def go_to(self, place: Place) -> None:
        """Bring one part of the leaf before the officer's eyes."""
        match place:
            case Place.OVERRIDE if self.override.isVisibleTo(self):
                self.override.edit.setFocus()
            case Place.EXPLANATION if self.reply is not None:
                self.reply.explanation.open()
            case Place.EXPLANATION if self.scoring:
                self.explanation.open()
            case Place.EVIDENCE:
                self.files.add.setFocus()
            case _:
                self.begin()

    def commit(self) -> None:
        """Take over what is being typed."""
        if self.scoring:
            self.entry.commit()
            self.explanation.commit()
        for form in (self.verdict, self.reply):
            if form is not None:
                form.commit()

    def _told(self, front: Front) -> str:
        """Explanations that can't be written any more."""
        said = [] if self.scoring else [in_words(front.explanation)]
        if self.reply is None and not front.reply.empty:
            said += [_("Reply to the verification"), in_words(front.reply)]
        return "\n".join(filter(None, said)) or ("" if self.scoring else _("None was written."))

    def _draft(self) -> None:
        front = self._front
        documents = [document for document, _there in front.kept]
        if self.reply is None:
            form, draft = self.explanation, drafted(front.score, documents)
        else:
            first, asked = front.rounds[Round.FIRST], self.reply.points.value
            note = first.answer.reason if first.answer else ""
            wanted = asked if asked is not None and not isinstance(asked, str) else None
            form = self.reply.explanation
            draft = drafted(front.score, documents, first.score, note, wanted)  # type: ignore[arg-type] # no day is asked
        form.fill(with_draft(form.value, draft))

    def _set_points(self, points: Decimal | None, reason: str) -> None:
        self.answered.emit(replace(self._front.answer, points=points, reason=reason))

    def _connect(self) -> None:
        self.entry.answered.connect(self.answered)
        self.entry.passed.connect(self.passed)
        self.override.decided.connect(self._set_points)
        self.override.cleared.connect(self.cleared)
        self.explanation.written.connect(self.explained)
        self.explanation.draft_wanted.connect(self._draft)
        if self.verdict is not None:
            self.verdict.answered.connect(self.answered)
            self.verdict.cleared.connect(self.cleared)
            self.verdict.passed.connect(self.passed)
        if self.reply is not None:
            self.reply.answered.connect(self.answered)
            self.reply.cleared.connect(self.cleared)
            self.reply.explanation.written.connect(self.explained)
            self.reply.explanation.draft_wanted.connect(self._draft)

    def _lay_out(self, front: Front) -> None:
        leaf = front.indicator
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.unit(2)] * 4)
        column.setSpacing(theme.unit(1.25))
        for part in (
            heading(f"{leaf.code}  {leaf.title}"),
            words(front.above, muted=True),
            *([] if self.verdict is None else [self.verdict]),
            self.rounds,
            *([] if self.reply is None else [self.reply]),
            *given(leaf),
            *([] if self.scoring else [Notice("lock", Tone.WAIT, locked(front))]),
            self.entry,
            line(),
            self.result,
            self.override,
            self.last,
            line(),
            heading(_("Explanation")),
            self.explanation,
            self.told,
            heading(_("Evidence files")),
            self.files,
        ):
            column.addWidget(part)
        column.addStretch(1)
        self.entry.setEnabled(self.scoring)
        self.explanation.setVisible(self.scoring)
        self.told.setVisible(not self.scoring)
        own_points = leaf.rule is not None and leaf.rule.entry.input is Input.POINTS
        self.override.setVisible(self.scoring and leaf.rule is not None and not own_points)
