"""What the set says of a leaf, and why it can't be filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_desktop.i18n import _
from cchc_desktop.ui.labels import quotation, words
from cchc_desktop.ui.notice import Notice
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cchc_desktop.domain.indicators import Indicator
    from cchc_desktop.ui.scoring.front import Front


def given(leaf: Indicator) -> list[QWidget]:
    """What the set says of the leaf."""
    said: list[QWidget] = []
    rule = leaf.rule.text if leaf.rule else ""
    if texts := [text for text in (rule, leaf.note) if text]:
        said.append(quotation(*(words(text) for text in texts)))
    if leaf.survey:
        text = _("Surveyed by the superior: the ward doesn't score it. You may enter an estimate for the forecast.")
        said.append(Notice("users", Tone.WAIT, text))
    return said


def locked(front: Front) -> str:
    """Why the ward's own figures can't be typed in."""
    sentence = _("The self points are locked while the sheet is at “{stage}”. To change them, reopen it above.")
    return sentence.format(stage=front.stage.value)
