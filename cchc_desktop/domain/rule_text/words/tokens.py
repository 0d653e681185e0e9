"""A scoring sentence as tokens: words folded, numbers as they count, marks, and what stands in guillemets whole."""

import re
from collections.abc import Iterator
from decimal import Decimal

from cchc_desktop.domain.rule_text.words.numerals import in_a_row, percented, rejoined, spoken
from cchc_desktop.domain.rule_text.words.one_token import QUOTE, Token
from cchc_desktop.text import fold, nfc

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_TOKEN = re.compile(
    r"""(?P<quote>«(?:[^»]|»»)*»(?!»))
    |(?P<number>\d+(?:[.,]\d+)*(?![lIOo|])|(?<!\w)(?=[lIOo|]*\d)[\dlIOo|]+(?:[.,][\dlIOo|]+)?(?=[^\w]|đ|$)|\d+)
    |(?P<zero>(?<!\w)(?:[oO](?=\s?(?:đ|d)(?:iểm|iem|\b))|l(?=\s?(?:đ|d)i[eể]m\b)))
    |(?P<damaged>(?<!\w)[lIOo|][.,]\d+)
    |(?P<word>(?i:căn\ cứ)\b|[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*)
    |(?P<mark>>\s?=|=\s?>|<\s?=|=\s?<|->|\n|\.{2,}|\S)""",
    re.VERBOSE,
)
_AS_DIGITS = str.maketrans("lIOo|", "11001")
_MARKS = {
    **dict.fromkeys(("≥", "⩾", "≧", ">="), "≥"),
    **dict.fromkeys(("≤", "⩽", "≦", "<=", "=<"), "≤"),
    **dict.fromkeys("-–—‑‒−", "-"),
    **dict.fromkeys(("→", "⇒", "->", "➔"), "→"),
    **dict.fromkeys("×*·∙✕✖⋅", "×"),
    **dict.fromkeys("÷", "/"),
    **dict.fromkeys("|", ";"),
    **dict.fromkeys("[{", "("),
    **dict.fromkeys("]}", ")"),
    **dict.fromkeys("％", "%"),
    **dict.fromkeys("•●▪■◦○►▶✓✔❖➢", "•"),
}
_MENDED = {
    "ti": "ty",
    "diern": "diem",
    "dicm": "diem",
    "dlem": "diem",
    "dem": "diem",
    "rnoi": "moi",
    "truòng": "truong",
}
_GROUP, _LONGEST = 3, 15


def settled(text: str) -> str:
    """Composed, without invisible characters; white space folded but for the line breaks."""
    lines = (" ".join(line.split()) for line in nfc(text).translate(_INVISIBLE).splitlines())
    return "\n".join(line for line in lines if line)


def tokenise(text: str) -> tuple[Token, ...]:
    """The tokens of a settled text."""
    return in_a_row(spoken(percented(rejoined(tuple(_tokens(text))))))


def _tokens(text: str) -> Iterator[Token]:
    end = 0
    for found in _TOKEN.finditer(text):
        start, glued = found.start(), found.start() == end and end > 0
        end = found.end()
        yield _token(found, start, end, glued=glued)


def _token(found: re.Match[str], start: int, end: int, *, glued: bool) -> Token:
    written = found.group()
    match found.lastgroup:
        case "quote":
            return Token(written, QUOTE, start, end, glued)
        case "number" | "damaged" | "zero":
            value = _number(written.translate(_AS_DIGITS))
            return Token(written, "#" if value is not None else written, start, end, glued, value)
        case "word":
            key = fold(written).replace("ð", "d")
            return Token(written.lower(), _MENDED.get(key, key), start, end, glued)
    mark = written.replace(" ", "")
    usual = _MARKS.get(mark, mark)
    return Token(usual, usual, start, end, glued)


def _number(digits: str) -> Decimal | None:
    """2,5 and 2.5 are two and a half; a dot before three digits parts thousands where nothing else fits."""
    if len(digits) > _LONGEST:
        return None
    groups = re.split(r"[.,]", digits)
    if len(groups) == 1:
        return Decimal(digits)
    if len(groups) > len("##"):
        grouped = all(len(group) == _GROUP for group in groups[1:]) and len(set(re.findall(r"[.,]", digits))) == 1
        return Decimal("".join(groups)) if grouped else None
    whole, fraction = groups
    if fraction == "000" and whole.strip("0"):
        return Decimal(whole + fraction)
    return Decimal(f"{whole or 0}.{fraction}")


def unquoted(token: Token) -> str:
    """What a quotation holds."""
    return token.text[1:-1].replace("»»", "»")


def words(text: str, tokens: tuple[Token, ...]) -> str:
    """The words of some tokens as they were written; a lone quotation without its marks."""
    if len(tokens) == 1 and tokens[0].key == QUOTE:
        return unquoted(tokens[0])
    return " ".join(text[tokens[0].start : tokens[-1].end].split()) if tokens else ""
