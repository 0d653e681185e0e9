"""Codes of rows: "I", "1.1", "1.1.1", "a)", "A.I.1", "Phần B", "TC1": what each is made of, and what is damaged."""

import re
from dataclasses import dataclass, replace

from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.text import tidy

Steps = tuple[tuple[str, int], ...]
"""Each step's style ("roman", "digit", "upper", "lower") and its value."""

_LONG_WORD = r"(?:phần thứ|phần|lĩnh vực|tiêu chí thành phần|tiêu chí|nhóm|chương|mục|nội dung|chỉ số)"
_WORD = rf"(?:{_LONG_WORD}|tctp|cstp|tc|lv|nd|cs|ct|p)"
_STEP = r"(?:\d{1,3}[a-dđ]?|[IVX]{1,5}|[ivx]{2,4}|[A-HK-UĐ]|[a-zđ])"
_CODE = re.compile(
    rf"[-–\s(]*(?P<word>{_WORD}\s*[.:-]?\s*)?(?P<steps>{_STEP}(?:\s?[.,\-_]\s?{_STEP}){{0,6}})\s*[.):/]*", re.IGNORECASE
)
_BEFORE_TITLE = re.compile(
    rf"(?:(?:{_WORD}\s+)?(?P<code>{_STEP}(?:[.]{_STEP}){{0,6}})"
    rf"(?:\s*[.)/]+|\s*[-–](?=\s))|(?P<dotted>\d{{1,3}}(?:\.\d{{1,3}})+))\s+(?=\S)",
)
_WORDED = re.compile(
    rf"(?P<code>(?:phần|lĩnh vực|tiêu chí|nhóm|mục|chỉ số|nội dung)\s+(?:{_STEP})(?:\.{_STEP})*)\s*[.):–-]*\s+(?=\S)",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?P<code>\d{1,2}|[IVX]{1,5})\s+(?=[A-ZÀ-ỸĐ])")
_LETTERED = re.compile(r"(?P<letter>[A-HK-OQ-UĐ])(?P<rest>\d{1,2}(?:\.\d{1,2})*)[.):]*")
_ORDINALS = {"nhat": 1, "hai": 2, "ba": 3, "tu": 4, "nam": 5}
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ROMAN = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class Code:
    """A row's code."""

    text: str
    """As it stands there, without what ends it."""
    steps: Steps
    word: str = ""
    """What stands before it, flat: "phan", "tc"."""
    fault: str = ""

    @property
    def style(self) -> tuple[str, ...]:
        """What its rank is told by, where no other code is the beginning of it."""
        return (self.word, *(style for style, _value in self.steps))

    @property
    def values(self) -> tuple[int, ...]:
        """Its steps as numbers."""
        return tuple(value for _style, value in self.steps)

    def after(self, before: "Code") -> "Code":
        """Itself, or the tenth where it follows the ninth: a number cell shows 1.10 as 1.1."""
        style, last = self.steps[-1]
        tenfold = (*self.steps[:-1], (style, last * 10))
        if (style, last * 10) != ("digit", before.steps[-1][1] + 1) or tenfold[:-1] != before.steps[:-1]:
            return self
        text = f"{self.text}0"
        return replace(self, text=text, steps=tenfold, fault=f"Mã ghi «{self.text}» sau {before.text}, đọc là {text}.")


def read_code(cell: str) -> Code | None:
    """The code a cell holds; None where it is something else."""
    text = tidy(cell)
    ordinal = re.fullmatch(r"phan thu (\w+)\W*", flat(text))
    if ordinal and ordinal[1] in _ORDINALS:
        return Code(text.strip(" .:)"), (("roman", _ORDINALS[ordinal[1]]),), "phan")
    lettered = _LETTERED.fullmatch(text)
    if lettered is not None:
        steps = (lettered["letter"], *lettered["rest"].split("."))
        return Code(f"{lettered['letter']}{lettered['rest']}", tuple(map(_step, steps)))
    match = _CODE.fullmatch(text)
    if match is None or not _sound_case(match["steps"]):
        return None
    word = re.sub(r"[\W_]|(?<=phan) thu", "", flat(match["word"] or ""))
    written = [step for step in re.split(r"[.,\-_\s]+", match["steps"]) if step]
    scanned = [_unscanned(step) for step in written] if any(map(str.isdecimal, written)) else written
    shown = text.strip(" .):(/-–")
    if scanned != written:
        shown = ".".join(scanned)
    fault = f"Mã ghi «{text}», đọc là {shown}." if scanned != written else ""
    return Code(re.sub(r"(?<=\d)\s*,\s*(?=\d)", ".", shown), tuple(map(_step, scanned)), word, fault)


def _sound_case(steps: str) -> bool:
    """Whether letters are used as codes use them: not "Ma" or "tt"."""
    return all(
        len(step) == 1 or step[0].isdecimal() or re.fullmatch("[IVX]+|[ivx]+", step)
        for step in re.split(r"[.,\-_\s]+", steps)
    )


def _unscanned(step: str) -> str:
    return step.translate(str.maketrans("lIoO", "1100")) if step in {"l", "O", "o"} else step


def _step(written: str) -> tuple[str, int]:
    if written[0].isdecimal():
        number = int(re.match(r"\d+", written)[0])  # type: ignore[index]  # it begins with one
        return "digit", number if written.isdecimal() else number + 1000 * ord(written[-1])
    if re.fullmatch("[IVX]+", written) or (len(written) > 1 and re.fullmatch("[ivx]+", written)):
        return ("roman" if written.isupper() else "small roman"), _roman(written.lower())
    place = _LETTERS.find(written.lower())
    return ("upper" if written.isupper() else "lower"), (place + 1 if place >= 0 else ord(written) + 100)


def _roman(letters: str) -> int:
    values = [_ROMAN[letter] for letter in letters]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def split_code(title: str, *, bare: bool = False) -> tuple[Code | None, str]:
    """The code before a title, and the title alone; `bare` where a number needs nothing after it to be one."""
    match = _WORDED.match(title) or _BEFORE_TITLE.match(title) or (_BARE.match(title) if bare else None)
    if match is None:
        return None, title
    found = match.groupdict()
    written = found.get("code") or found.get("dotted") or ""
    code = read_code(written)
    if code is not None and code.word and code.word != "phan":
        # "Lĩnh vực 2": the word names the level, the number is the code.
        code = replace(code, text=re.split(r"\s", code.text)[-1])
    return (code, title[match.end() :].strip()) if code else (None, title)
