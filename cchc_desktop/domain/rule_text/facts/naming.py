"""What the figures of a share are called: "b/a = … / …", "trong đó a là …, b là …"."""

from collections.abc import Sequence
from itertools import pairwise

from cchc_desktop.domain.rule_text.words.one_token import QUOTE, Token
from cchc_desktop.domain.rule_text.words.phrases import phrases

WHERE = phrases("""trong đó | với | ghi chú | trong do : | ở đó | trong công thức | gọi""")
_IS = phrases("là | : | = | là tổng số | là số")
_FIGURES = phrases("số liệu cần nhập | số liệu")
_EQUALS = phrases("= | được tính bằng | tính bằng | được xác định bằng | xác định bằng")
_HUNDRED = 100
_OVER = phrases("/ | chia cho | chia | trên")
_LETTERS = frozenset("abcdefghklmnpqrstuvxyz")
_SHARE = phrases("""tỷ lệ | tỷ lệ % | x | tỷ lệ phần trăm | tỷ lệ hoàn thành | tỷ lệ ( x ) | tỷ lệ x | tỷ lệ đạt""")


def defined_in(tokens: Sequence[Token]) -> list[tuple[str, tuple[Token, ...]]] | None:
    """The names a clause gives, each with its letter; "" where only their order tells."""
    if found := _FIGURES.at(tokens, 0):
        return _listed(tokens[found[1] + 1 :]) if found[1] < len(tokens) and tokens[found[1]].key == ":" else None
    if (fraction := _fraction(tokens)) is not None:
        return fraction
    if (told := _told(tokens)) is not None:
        return told
    return _lettered(tokens)


def _listed(tokens: Sequence[Token]) -> list[tuple[str, tuple[Token, ...]]] | None:
    """As in "Số liệu: «…», «…»"."""
    held = [token for token in tokens if token.key == QUOTE]
    rest = [token for token in tokens if token.key not in (QUOTE, ",")]
    return [("", (token,)) for token in held] if held and not rest else None


def _fraction(tokens: Sequence[Token]) -> list[tuple[str, tuple[Token, ...]]] | None:
    """As in "b/a = nhiệm vụ hoàn thành / nhiệm vụ đến hạn", "Tỷ lệ = số A / số B"."""
    equals = _EQUALS.within(tokens)
    if equals is None or equals[2] + 1 >= len(tokens):
        return None
    head = [token for token in tokens[: equals[1]] if token.key not in ("(", ")")]
    lettered = len(head) == 3 and head[0].key in _LETTERS and head[1].key == "/" and head[2].key in _LETTERS  # noqa: PLR2004
    named = bool(head) and head[0].key in ("ty", "x", "tl", "t") and all(token.number is None for token in head)
    if not lettered and not named:
        return None
    body = _bare(_unscaled(tokens[equals[2] :]))
    slash = _slash(body)
    if slash is None or any(token.key in ("×", "=") for token in body):
        return None
    done, due = _bare(body[: slash[0]]), _bare(body[slash[1] :])
    return [] if len(done) == len(due) == 1 and named else [("done", done), ("due", due)]


def _told(tokens: Sequence[Token]) -> list[tuple[str, tuple[Token, ...]]] | None:
    """As in "Tính tỷ lệ số A so với tổng số B", "Lấy số A chia cho số B": no points are named."""
    lead = _TELLING.at(tokens, 0)
    body = tokens[lead[1] if lead else 0 :]
    while body and (tail := _PER_CENT.within(body)) and tail[2] == len(body):
        body = body[: tail[1]]
    if (not lead and len(body) == len(tokens)) or (body and body[0].key == "theo"):
        return None
    body = _bare(body)
    share = _SHARE.at(body, 0)
    over = (_COMPARED if share else _OVER).within(body)
    if not over or any(token.number is not None or token.text in _RECKONED for token in body):
        return None
    done, due = _bare(body[share[1] if share else 0 : over[1]]), _bare(body[over[2] :])
    either = any(one.key == "hoac" and other.key in ("tong", "so") for one, other in pairwise(due))
    return [("done", done), ("due", due)] if done and due and not either else None


_TELLING = phrases(
    """tính | xác định | lấy | cách tính : lấy | cách xác định : lấy | cách tính : | cách tính là lấy | được tính bằng
        cách lấy | được xác định bằng cách lấy | tỷ lệ được tính bằng cách lấy | tỷ lệ được xác định bằng cách lấy"""
)
_COMPARED = phrases("so với | trên | chia cho | /")
_PER_CENT = phrases("nhân với 100 % | nhân 100 % | × 100 % | x 100 % | , nhân với 100 % | , nhân 100 %")
_RECKONED = frozenset("điểm diem đ × x nhân nhan trừ cộng thì thi : ;".split())  # noqa: SIM905 -- a word list


def _unscaled(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without the "× 100 %" that makes a share per cent."""
    keys = [token.key for token in tokens if token.key != "%"]
    scaled = len(keys) > len("b/a") and keys[-2] in ("×", "x") and tokens[len(keys) - 1].number == _HUNDRED
    return tokens[: len(keys) - 2] if scaled else tokens


def _slash(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """The one line between upper and lower figure: a spaced slash before glued ones."""
    depth, found = 0, []
    for place, token in enumerate(tokens):
        depth += (token.key == "(") - (token.key == ")")
        over = _OVER.at(tokens, place)
        if (
            over
            and not depth
            and place
            and not (token.key == "tren" and tokens[place + 1 : place + 2][0].key != "tong")
        ):
            found.append((place, over[1], token.glued and token.key == "/"))
    spaced = [each for each in found if not each[2]] or found
    return spaced[0][:2] if len(spaced) == 1 else None


def _lettered(tokens: Sequence[Token]) -> list[tuple[str, tuple[Token, ...]]] | None:
    """As in "trong đó a là tổng số nhiệm vụ, b là số nhiệm vụ hoàn thành"."""
    starts = names_in(tokens)
    ends = [*starts[1:], len(tokens)]
    held = []
    for start, end in zip(starts, ends, strict=bool(starts)):
        length = _letter(tokens, start)
        stated = _IS.at(tokens, start + length)
        body = _bare(tokens[stated[1] if stated else start + length : end])
        if not body or body[0].number is not None or (body[0].key == "(" and any(each.key == "×" for each in body)):
            return None
        held.append(("".join(token.text for token in tokens[start : start + length]), body))
    return held or None


def names_in(tokens: Sequence[Token]) -> list[int]:
    """Where each letter stands whose name is told; empty where the words don't begin with one."""
    where = WHERE.at(tokens, 0)
    at = where[1] if where else 0
    while at < len(tokens) and tokens[at].key in (":", ",", "-", "+"):
        at += 1
    starts = [place for place in range(at, len(tokens)) if _names(tokens, place, first=place == at)]
    return starts if starts[:1] == [at] else []


def named_at(tokens: Sequence[Token], place: int, *, led: bool) -> bool:
    """Whether the name of a letter is told from `place` on; `led` where only "trong đó" and the like may tell so."""
    return (not led or WHERE.at(tokens, place) is not None) and bool(names_in(tokens[place:]))


def told_of_letter(tokens: Sequence[Token], place: int) -> int:
    """How many tokens lead to what is said of a letter: "trong đó a không bao gồm …"."""
    where = WHERE.at(tokens, place)
    if where is None:
        return 0
    length = _letter(tokens, where[1]) if where[1] < len(tokens) else 0
    return where[1] + length - place


def _names(tokens: Sequence[Token], place: int, *, first: bool) -> bool:
    length = _letter(tokens, place)
    if not length or not _IS.at(tokens, place + length):
        return False
    return first or tokens[place - 1].key in (",", "va", ";", "-", "+", "(")


def is_letter(tokens: Sequence[Token], place: int) -> bool:
    """Whether a letter that may name a figure stands there by itself."""
    return _letter(tokens, place) == 1


def _letter(tokens: Sequence[Token], place: int) -> int:
    """How many tokens a letter takes: "a", "b1"."""
    if tokens[place].text not in _LETTERS:
        return 0
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    return 2 if following is not None and following.number is not None and following.glued else 1


def _bare(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Without the brackets and marks around it."""
    held = tuple(tokens)
    while held and held[0].key in (",", ":", "-", "la", "."):
        held = held[1:]
    while held and held[-1].key in (",", ".", ";", "va", "-", "+"):
        held = held[:-1]
    while len(held) > 2 and held[0].key == "(" and held[-1].key == ")" and _one_bracket(held):  # noqa: PLR2004
        held = held[1:-1]
    return held


def _one_bracket(tokens: Sequence[Token]) -> bool:
    depth = 0
    for place, token in enumerate(tokens):
        depth += (token.key == "(") - (token.key == ")")
        if not depth and place < len(tokens) - 1:
            return False
    return True
