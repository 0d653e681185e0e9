"""What is locked: each write asks the stage that is stored, not the one its caller once read."""

from sqlmodel import Session, col, select

from cchc_desktop.domain.rounds import Round, Stage
from cchc_desktop.i18n import _
from cchc_desktop.store.errors import ClosedError, gone
from cchc_desktop.store.records import Sheet
from cchc_desktop.store.score_tables import CriterionEvidenceRow, SheetRow
from cchc_desktop.store.tables import EvidenceRow


def hold_open(session: Session, sheet: Sheet, round: Round) -> None:
    """Go on only where that round can be written now; GoneError or ClosedError otherwise."""
    stored = session.exec(select(SheetRow.stage).where(SheetRow.id == sheet.id)).one_or_none()
    if stored is None:
        raise gone()
    if Stage[stored].open is not round:
        raise closed(Stage[stored], round)


def hold_explaining(session: Session, sheet: Sheet, round: Round) -> None:
    """The same where a reason or a document is to be written: the superior's rounds have none."""
    hold_open(session, sheet, round)
    if round not in {Round.SELF, Round.EXPLAINED}:
        raise ClosedError(_("Explanations and evidence belong to the ward's own rounds, not to a verification."))


def hold_removable(session: Session, evidence: EvidenceRow) -> None:
    """Go on only where the document serves no locked round."""
    link = CriterionEvidenceRow
    served = select(SheetRow.stage, link.round).join(link, col(link.sheet_id) == col(SheetRow.id))
    for stage, round in session.exec(served.where(link.evidence_id == evidence.id)):
        if Stage[stage].open is not Round[round]:
            raise closed(Stage[stage], Round[round])


def closed(stage: Stage, round: Round) -> ClosedError:
    """That round can't be written while the sheet is at that stage."""
    sentence = _("“{round}” is locked while the score sheet is at “{stage}”: reopen the sheet first, with a reason.")
    return ClosedError(sentence.format(round=round.value, stage=stage.value))
