"""The pages that stand for the sample ward's documents."""

from typing import Any

from cchc_desktop.domain.office import Office
from cchc_desktop.reports.document import Document, Head, Paragraph, Signature

_KINDS = {"KH": "KẾ HOẠCH", "BC": "BÁO CÁO", "QĐ": "QUYẾT ĐỊNH"}


def paper(office: Office, each: dict[str, Any]) -> Document:
    """A page that stands for the document; its number and date as the ward's own clerk would print them."""
    number, _slash, symbol = each["number"].partition("/")
    unit = office.unit
    head = Head(office.name_lines, unit, symbol, office.place, office.year, number=int(number), issued=each["issued"])
    body = f"Trang này thay cho văn bản “{each['summary']}” của {unit}, chỉ dùng để thử phần mềm."
    return Document(
        head=head,
        kind=_KINDS[symbol.partition("-")[0]],
        summary=each["summary"],
        addressees=(),
        blocks=(Paragraph(body + "/."),),
        signature=Signature((office.authority, *office.capacity), office.signatory),
        copies=(f"Lưu: {office.archive}",),
        sample=True,
    )
