"""What an office's documents have alike: the head above the title, who signs, who gets a copy."""

from datetime import date

from cchc_desktop.domain.office import Office
from cchc_desktop.reports.document import Head, Signature
from cchc_desktop.text import fold

_SAMPLE_NAMES = ("ỦY BAN NHÂN DÂN", "PHƯỜNG MẪU")


def head(office: Office, abbreviation: str, year: int, number: int | None = None, issued: date | None = None) -> Head:
    """The head; `abbreviation` of the document's kind: "BC", or none for a paper that takes no number."""
    # Whatever the sample ward is called, its name on paper must not pass for a real one.
    named = not office.sample or any("mau" in fold(name).split() for name in office.name_lines)
    return Head(
        names=office.name_lines if named else _SAMPLE_NAMES,
        unit=office.unit,
        symbol=f"{abbreviation}-{office.symbol}" if abbreviation else "",
        place=office.place,
        year=year,
        parent=office.parent,
        number=number,
        issued=issued,
    )


def signature(office: Office) -> Signature:
    """Authority, titles and name of who signs."""
    return Signature(tuple(filter(None, (office.authority, *office.capacity))), office.signatory)


def copies(office: Office) -> tuple[str, ...]:
    """Nơi nhận; "Như trên" only where there is a Kính gửi to mean."""
    named = tuple(copy for copy in office.copies if office.recipients or fold(copy) != "nhu tren")
    return (*named, f"Lưu: {office.archive}") if office.archive else named
