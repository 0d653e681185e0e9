"""Takes a sheet through its rounds: stages, verified points, replies, findings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from tests.officer.answers import ScriptedAsk
from tests.officer.scoring import ScoringOfficer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QTreeWidgetItem
    from pytestqt.qtbot import QtBot

    from cchc_desktop.domain.rounds import Stage
    from cchc_desktop.ui.scoring.explanation import ExplanationForm
    from cchc_desktop.ui.scoring.page import ScoringPage
    from cchc_desktop.ui.scoring.reply import ReplyForm
    from cchc_desktop.ui.scoring.verdict import VerdictForm


class RoundsOfficer(ScoringOfficer):
    """Knows the strip of stages and what the later rounds ask for."""

    @classmethod
    def before(cls, qtbot: QtBot, page: ScoringPage) -> RoundsOfficer:
        """Sits before a page that a running program has opened."""
        officer = cls.__new__(cls)
        officer._qtbot, officer.desk, officer.page = qtbot, page.desk, page
        return officer

    @property
    def ask(self) -> ScriptedAsk:
        """The dialogs, answered in advance."""
        assert isinstance(self.desk.ask, ScriptedAsk)
        return self.desk.ask

    # the way of the sheet

    @property
    def way(self) -> str:
        """The names of stages that the strip shows."""
        return re.sub("<[^>]+>", "", self.page.strip.way.text())

    @property
    def reached(self) -> str:
        """Which of them it marks as the one that is reached."""
        found = re.search("<b[^>]*>(.*?)</b>", self.page.strip.way.text())
        assert found is not None
        return found.group(1)

    @property
    def countdown(self) -> str:
        return self.page.strip.limit.text().strip()

    @property
    def deeds(self) -> list[str]:
        """What can be done to the sheet now."""
        strip = self.page.strip
        return [button.text() for button in (strip.next, strip.aside, strip.reopen) if button.isVisible()]

    def go_on(self, *, sure: bool = True) -> str:
        """Press the primary button and answer its question; what was asked."""
        self.ask.next(sure)
        self.page.strip.next.click()
        return self.ask.said[-1]

    def go_on_to(self, stage: Stage) -> None:
        """Go on until that stage."""
        while self.sheet.stage is not stage:
            self.go_on()

    def publish_at_once(self) -> None:
        self.ask.next(True)
        self.page.strip.aside.click()

    def limit(self, stage: Stage, text: str) -> None:
        """Type a stage's last day."""
        strip = self.page.strip
        if strip.limits.isHidden():
            strip.limit.click()
        edit = strip.limits.fields[stage].edit
        edit.setFocus()
        edit.selectAll()
        self.write(text)
        self.press(Qt.Key.Key_Return)

    def remark(self, stage: Stage) -> str:
        """What is said beside a stage's last day."""
        return self.page.strip.limits.fields[stage].notice.text

    def reopen(self, reason: str, at: str = "") -> None:
        """Press "reopen", choose a stage and give the reason."""
        form = self.page.strip.reopening
        if form.isHidden():
            self.page.strip.reopen.click()
        if at:
            form.stages.setCurrentText(at)
        form.reason.edit.setFocus()
        self.enter(reason)

    @property
    def reopening_complaint(self) -> str:
        return self.page.strip.reopening.reason.notice.text

    @property
    def reopening_is_open(self) -> bool:
        return self.page.strip.reopening.isVisible()

    def log(self) -> list[str]:
        """The permanent log, the latest first, one line each."""
        entries = self.desk.store.log.entries()
        return [f"{each.action} {each.subject} {each.field} {each.old} {each.new}" for each in entries]

    # the superior's points

    @property
    def verdict(self) -> VerdictForm:
        assert self._form.verdict is not None, "nobody verifies now"
        return self._form.verdict

    def verify(self, code: str, *typed: str) -> None:
        """From the row by keyboard: Enter, the points, Enter, the note, Enter."""
        self.select(code)
        self.page.bench.tree.setFocus()
        self.press(Qt.Key.Key_Return)
        self.enter(*typed)

    def verify_as_own(self, code: str) -> None:
        self.select(code)
        self.verdict.same.click()

    def verify_by_figures(self, code: str, *typed: str) -> None:
        self.select(code)
        self.verdict.by_figures.click()
        self.enter(*typed)

    def take_back_verdict(self, code: str) -> None:
        self.select(code)
        self.verdict.take_back.click()

    @property
    def can_be_scored(self) -> bool:
        """Whether a line of the ward's own entry can be typed in."""
        return any(stop.isEnabled() for stop in self._form.entry.stops())

    @property
    def can_add_files(self) -> bool:
        return self._form.files.add.isVisible()

    @property
    def can_detach(self) -> bool:
        return self._form.files.detach.isVisible() and self._form.files.detach.isEnabled()

    # the superior's file

    def read_results(self, path: Path) -> None:
        """Choose the file with the verified results and wait for it."""
        self.ask.next(path)
        self.page.take_results.click()
        self._qtbot.waitUntil(lambda: self.desk.background.idle)

    @property
    def previewed(self) -> list[list[str]]:
        """The rows of the preview that are shown."""
        lines = self.page.importing.lines
        items = [lines.topLevelItem(place) for place in range(lines.topLevelItemCount())]
        return [[item.text(column) for column in range(7)] for item in items if item and not item.isHidden()]

    @property
    def is_previewing(self) -> bool:
        return self.page.importing.isVisible()

    @property
    def refused_rows(self) -> list[str]:
        return self.page.importing.problems.text.splitlines()

    def show_only_changed(self) -> None:
        self.page.importing.chips.choose("verified_different")

    def enter_results(self) -> None:
        self.page.importing.enter.click()

    def leave_results(self) -> None:
        self.page.importing.leave.click()

    def wait(self) -> None:
        """Until what goes on behind the window is done."""
        self._qtbot.waitUntil(lambda: self.desk.background.idle, timeout=20_000)

    # the ward's reply

    @property
    def reply(self) -> ReplyForm:
        assert self._form.reply is not None, "nobody asks for explanations now"
        return self._form.reply

    def reply_to(self, code: str, points: str, cause: str) -> None:
        """From the row by keyboard: Enter, the points asked for, and the cause."""
        self.select(code)
        self.page.bench.tree.setFocus()
        self.press(Qt.Key.Key_Return)
        self.enter(points)
        self.write_part(self.reply.explanation, 1, cause)

    def write_part(self, form: ExplanationForm, part: int, text: str) -> None:
        """Write one of the four parts and go on."""
        form.parts[part].setFocus()
        form.parts[part].selectAll()
        form.parts[part].insertPlainText(text)
        self.press(Qt.Key.Key_Tab)

    def draft(self) -> None:
        """Let the explanation in front be drafted."""
        form = self._form.explanation if self._form.reply is None else self.reply.explanation
        if form.unfold.isVisible():
            form.unfold.click()
        form.draft.click()

    @property
    def parts(self) -> list[str]:
        """The four parts of the explanation in front."""
        form = self._form.explanation if self._form.reply is None else self.reply.explanation
        return [part.toPlainText() for part in form.parts]

    def choose_reason(self, words: str) -> None:
        form = self._form.explanation if self._form.reply is None else self.reply.explanation
        form.reason.setCurrentText(words)
        form.reason.activated.emit(form.reason.currentIndex())

    def in_panel(self, text: str) -> QLabel:
        """The label in the table of rounds that says it."""
        labels = self._form.rounds.findChildren(QLabel)
        return next(label for label in labels if label.text() == text and label.isVisible())

    # findings

    @property
    def findings(self) -> list[tuple[str, str]]:
        """What is to be looked at, by check and code, once the checks have run."""
        self._qtbot.waitUntil(lambda: self.page.checking.settled)
        return [(finding.check.name, finding.code) for finding in self.page.bench.findings.findings]

    @property
    def finding_groups(self) -> list[str]:
        """The heads of the list."""
        shown = self.page.bench.findings
        items = [shown.topLevelItem(place) for place in range(shown.topLevelItemCount())]
        return [item.text(0) for item in items if item]

    @property
    def found(self) -> list[str]:
        """The codes of the findings that are shown."""
        return [item.text(0) for item in self._items() if not item.isHidden()]

    def look_at(self, check: str, code: str) -> None:
        """Click a finding in the list."""
        self.show_only("findings")
        shown = self.page.bench.findings
        item = next(each for each in self._items() if each.text(0) == code and check in (each.parent() or each).text(0))
        shown.scrollToItem(item)
        where: QPoint = shown.visualItemRect(item).center()
        self._qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=where)

    def _items(self) -> Iterator[QTreeWidgetItem]:
        shown = self.page.bench.findings
        for place in range(shown.topLevelItemCount()):
            above = shown.topLevelItem(place)
            if above is not None:
                yield from filter(None, (above.child(row) for row in range(above.childCount())))
