"""Vietnamese typed before Unicode: TCVN3 (ABC) and VNI fonts put other signs where the letters were drawn.

Which of them a text is in is told by its commonest words, once turned. A heading in a TCVN3 font for capitals comes
out in small letters: only the font knew.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from cchc_desktop.domain.blocks import Block, Grid

Turn = Callable[[str], str]

_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
"""None, and then as TCVN3 has them in order: grave, hook, tilde, acute, dot below."""
_TCVN3 = {
    "a": "aµ¶·¸¹",
    "ă": "¨»¼½¾Æ",
    "â": "©ÇÈÉÊË",
    "e": "eÌÎÏÐÑ",
    "ê": "ªÒÓÔÕÖ",
    "i": "i×ØÜÝÞ",
    "o": "oßáâãä",
    "ô": "«åæçèé",
    "ơ": "¬êëìíî",
    "u": "uïñòóô",
    "ư": "\xadõö÷øù",
    "y": "yúûüýþ",
}
_TCVN3_SINGLE = {"®": "đ", "¡": "Ă", "¢": "Â", "£": "Ê", "¤": "Ô", "¥": "Ơ", "¦": "Ư", "§": "Đ"}
_VNI = {
    "a": "a aø aû aõ aù aï",
    "ă": "aê aè aú aü aé aë",
    "â": "aâ aà aå aã aá aä",
    "e": "e eø eû eõ eù eï",
    "ê": "eâ eà eå eã eá eä",
    "i": "i ì æ ó í ò",
    "o": "o oø oû oõ où oï",
    "ô": "oâ oà oå oã oá oä",
    "ơ": "ô ôø ôû ôõ ôù ôï",
    "u": "u uø uû uõ uù uï",
    "ư": "ö öø öû öõ öù öï",
    "y": "y yø yû yõ yù î",
}
_COMMON = frozenset(
    word
    for line in (
        "của và các nhân dân phường thực hiện hành chính kế hoạch cải cách được trong nhiệm vụ ủy số ngày tháng năm về",
        "tác đối với quận thành phố tổ chức đơn vị báo cáo kết quả theo quy định điểm tiêu chí hoàn trước cấp",
    )
    for word in line.split()
)
"""Words of every such document that old letters spell in another way."""
_OWN_LETTER = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9\u0300-\u0323]")
_WORD = re.compile(r"[^\W\d_]+")
_HYPHEN, _KEPT_HYPHEN = "\xad", "\ue0ad"
"""TCVN3 draws ư where Unicode has a hyphen nobody sees, which tidying would drop."""
_SAMPLE = 20_000
_ENOUGH = 2


def marked(text: str) -> str:
    """The text with what may be an old letter kept from tidying, until `blocks_in_unicode` has looked at it."""
    return text.replace(_HYPHEN, _KEPT_HYPHEN)


def in_unicode(text: str) -> str:
    """The text in Unicode, turned where it was in old letters."""
    turn = _recognised(text)
    return _turned(text, turn) if turn else text


def blocks_in_unicode(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, turned where the document is in old letters; what stands in Unicode among them stays."""
    texts = "\n".join(_texts(blocks))
    turn = _recognised(texts)
    if turn is None and _KEPT_HYPHEN not in texts:
        return tuple(blocks)
    return tuple(_block(block, turn or _unhyphened) for block in blocks)


def from_bytes(content: bytes) -> str:
    """The text of a file that is not Unicode: old letters, or what Vietnamese Windows calls ANSI."""
    ansi = unicodedata.normalize("NFC", content.decode("cp1258", errors="replace"))
    old = content.decode("latin-1")
    return max((ansi, *(turn(old) for turn in _TURNS)), key=_common)


def _texts(blocks: Iterable[Block]) -> Iterable[str]:
    for block in blocks:
        yield from (cell for row in block.rows for cell in row) if isinstance(block, Grid) else (block.text,)


def _block(block: Block, turn: Turn) -> Block:
    if isinstance(block, Grid):
        return replace(block, rows=tuple(tuple(_turned(cell, turn) for cell in row) for row in block.rows))
    return replace(block, text=_turned(block.text, turn))


def _turned(text: str, turn: Turn) -> str:
    """Line by line: one in Unicode has letters of its own."""
    lines = text.split("\n")
    return "\n".join(_unhyphened(line) if _OWN_LETTER.search(line) else turn(line) for line in lines)


def _recognised(text: str) -> Turn | None:
    """The way to turn a text; none where it is in Unicode already."""
    lines = (line for line in text[:_SAMPLE].split("\n") if not _OWN_LETTER.search(line))
    sample = "\n".join(line for line in lines if any(char > "\x7f" for char in line))
    best = max(_TURNS, key=lambda turn: _common(turn(sample)))
    return best if _common(best(sample)) >= _ENOUGH + 2 * _common(sample) else None


def _common(text: str) -> int:
    return sum(word.lower() in _COMMON for word in _WORD.findall(text))


def _unhyphened(text: str) -> str:
    return text.replace(_KEPT_HYPHEN, "")


def _from_tcvn3(text: str) -> str:
    return text.replace(_KEPT_HYPHEN, _HYPHEN).translate(_tcvn3_table())


@cache
def _tcvn3_table() -> Mapping[int, str]:
    pairs = dict(_TCVN3_SINGLE)
    for vowel, signs in _TCVN3.items():
        pairs |= {sign: _toned(vowel, tone) for sign, tone in zip(signs, _TONES, strict=True) if sign != vowel}
    return str.maketrans(pairs)


def _from_vni(text: str) -> str:
    signs = _vni_signs()
    return _vni_pattern().sub(lambda found: signs[found[0]], text)


@cache
def _vni_signs() -> Mapping[str, str]:
    small = {"ñ": "đ"}
    for vowel, spellings in _VNI.items():
        spelt = zip(spellings.split(), _TONES, strict=True)
        small |= {spelling: _toned(vowel, tone) for spelling, tone in spelt}
    # A capital may carry its mark as a capital or not: "AÙ", "Aù".
    mixed = {sign[0].upper() + sign[1:]: letter.upper() for sign, letter in small.items()}
    return {**small, **{sign.upper(): letter.upper() for sign, letter in small.items()}, **mixed}


@cache
def _vni_pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _vni_signs()), key=len, reverse=True)))


def _toned(vowel: str, tone: str) -> str:
    return unicodedata.normalize("NFC", vowel + tone)


_TURNS: tuple[Turn, ...] = (_from_tcvn3, _from_vni)
