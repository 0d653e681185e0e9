"""Points as a table's cell has them: "2,5", "02", "(1đ)", "0,5 điểm", "tối đa +3", and what scanning made of them."""

import re
from dataclasses import dataclass
from decimal import Decimal

from cchc_desktop.domain.notation import number
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.text import tidy

_SPOKEN = re.compile(
    r"\b(?:toi da|khong qua|tong|diem chuan|diem|d|tran|nam trong|cong|tru|moi)\b|[()\[\]*:;.](?!\d)|%(?=$)"
)
_FIGURE = re.compile(r"[+-]?\s*(?:[\dOolI|]+(?:\s*[.,]\s*[\dOolI|]+)?|[.,]\d+)")
_SCANNED = str.maketrans("OolI|", "00111")
_IN_TITLE = re.compile(
    r"\s*[(\[–:-]\s*(?:tối đa|tổng điểm|tổng|điểm tối đa|điểm)?\s*:?\s*"
    r"(\d{1,3}(?:[.,]\d{1,3})?)\s*(?:điểm|đ)\s*(?:tối đa)?\s*[)\]]?\s*[.;]?$",
    re.IGNORECASE,
)
_LAST_RANGE = re.compile(r"^\s*0\s*[-–÷]\s*(?=\d)|^\s*t[ừu]\s*0\s*(?:đến|-)\s*")


@dataclass(frozen=True, slots=True)
class Written:
    """The points of a cell."""

    value: Decimal | None = None
    fault: str = ""
    """One plain sentence, where what is written is no sound number."""


def read_points(cell: str) -> Written:
    """What is written; no value where the cell is empty, or says no number."""
    text = _LAST_RANGE.sub("", tidy(cell).replace("−", "-").replace("–", "-"))
    if not text.strip("-/.… "):
        return Written()
    found = [match for match in _FIGURE.finditer(text) if re.search(r"\d", match[0])]
    rest = _rest(text)
    sound = [match for match in found if not re.search("[OolI|]", match[0])]
    if rest or not found:
        spoken = _first(sound) if re.search(r"\d", text) else None
        fault = "" if spoken is not None and not sound[1:] else f"Không đọc được điểm tối đa «{text}»."
        return Written(spoken, "" if spoken is not None and "toi da" in flat(text) else fault)
    value = _number(found[0][0])
    if value is None:
        return Written(None, f"Không đọc được điểm tối đa «{text}».")
    if not sound or len({_number(match[0]) for match in found}) > 1:
        return Written(value, f"Điểm tối đa ghi «{text}», đọc là {_shown(value)}.")
    return Written(value)


def only_points(cell: str) -> bool:
    """Whether a cell says no more than points: "tối đa không quá 5 điểm"."""
    return not _rest(tidy(cell))


def _rest(text: str) -> str:
    """What is neither a figure nor a word said with points."""
    return _SPOKEN.sub(" ", flat(_FIGURE.sub(" ", text))).strip(" +-/.,")


def _first(sound: "list[re.Match[str]]") -> Decimal | None:
    return _number(sound[0][0]) if sound else None


def _number(figure: str) -> Decimal | None:
    value = number(re.sub(r"\s", "", figure).translate(_SCANNED))
    return None if value is None else abs(value)


def _shown(value: Decimal) -> str:
    return f"{value:f}".replace(".", ",")


def points_in_title(title: str) -> tuple[str, Decimal | None]:
    """The title without the points that stand at its end, "Tuyên truyền (2 điểm)", and those points."""
    match = _IN_TITLE.search(title)
    return (title[: match.start()].rstrip(), number(match[1])) if match else (title, None)
