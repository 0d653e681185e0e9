"""The report that answers a verification: how the points differ, and for which leaves the ward asks for others."""

from collections.abc import Iterator

from cchc_desktop.domain.dossier import Dossier, Line
from cchc_desktop.domain.rounds import Round
from cchc_desktop.reports import letterhead, wording
from cchc_desktop.reports.document import Annex, Block, Document, Paragraph
from cchc_desktop.reports.scorecard.cells import own
from cchc_desktop.reports.scorecard.reasons import reasons
from cchc_desktop.reports.scorecard.totals import reached
from cchc_desktop.reports.wording import count


def rejoinder(dossier: Dossier) -> Document:
    """The report with the annex of explanations; before a verification, what the ward explains of its own score."""
    office = dossier.office
    annex = reasons(dossier)
    return Document(
        head=letterhead.head(office, "BC", dossier.today.year, dossier.added.number, dossier.added.issued),
        kind="BÁO CÁO",
        summary=f"Giải trình {_subject(dossier)}",
        addressees=office.recipients,
        blocks=tuple(_blocks(dossier, annex)),
        signature=letterhead.signature(office),
        copies=letterhead.copies(office),
        annexes=(annex,) if annex else (),
        sample=office.sample,
    )


def _subject(dossier: Dossier) -> str:
    return f"điểm {_whose(dossier)} Chỉ số cải cách hành chính năm {dossier.year}"


def _whose(dossier: Dossier) -> str:
    return "thẩm định" if dossier.compared else "tự chấm"


def _blocks(dossier: Dossier, annex: Annex | None) -> Iterator[Block]:
    lines = dossier.told
    yield Paragraph(f"Căn cứ {dossier.indicators.cited}, {dossier.office.unit} giải trình {_subject(dossier)} như sau:")
    if not lines:
        yield Paragraph("Không có tiêu chí thành phần nào phải giải trình.")
    yield from (Paragraph(text) for text in _told(dossier, lines) if text)
    enclosed = " (kèm theo Phụ lục giải trình từng tiêu chí)" if annex else ""
    recipients = dossier.office.recipients
    to = f", kính đề nghị {wording.joined(recipients)} xem xét" if recipients else ""
    yield Paragraph(f"Trên đây là báo cáo giải trình {_subject(dossier)} của {dossier.office.unit}{enclosed}{to}./.")


def _told(dossier: Dossier, lines: tuple[Line, ...]) -> Iterator[str]:
    """Totals side by side; how many leaves differ, are explained, and for which other points are asked."""
    if not lines:
        return
    yield "Kết quả các vòng chấm điểm:"
    totals = [f"{each.value.capitalize()}: {reached(dossier.scores[each])}" for each in dossier.rounds]
    yield from wording.listed(totals).splitlines()
    lower = [line for line in lines if line.lowered]
    if lower:
        yield (
            f"Có {count(len(lower))} tiêu chí thành phần được thẩm định thấp hơn điểm tự chấm: "
            f"{', '.join(line.indicator.code for line in lower)}."
        )
    explained = sum(not line.explanation.empty for line in lines)
    yield f"Đã giải trình {count(explained)}/{count(len(lines))} tiêu chí thành phần; chi tiết tại Phụ lục."
    asked = [_asked(line) for line in lines if Round.EXPLAINED in line.answers and Round.EXPLAINED in line.scores]
    if asked:
        yield f"Đề nghị xem xét lại điểm của {count(len(asked))} tiêu chí thành phần:"
        yield from wording.listed(asked).splitlines()


def _asked(line: Line) -> str:
    before, after = own(line.scores[Round.FIRST]), own(line.scores[Round.EXPLAINED])
    return f"Tiêu chí {line.indicator.code}: từ {before} lên {after} điểm"
