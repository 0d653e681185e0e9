"""Who is to do it, where a sentence begins with a name, and those it is to be done with."""

import re

from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.parties import is_loud_unit, is_name, is_unit
from cchc_desktop.domain.plans.prose.name_words import end_of_name
from cchc_desktop.domain.plans.prose.phrases import find_phrases
from cchc_desktop.domain.plans.prose.verbs import VERB

GIVES = re.compile(r"(?:giao|phan cong|de nghi|yeu cau)\s+(?:nhiem vu\s+)?(?:cho\s+)?")
_NOBODY = re.compile(r"don vi|co quan|bo phan|nguoi|dai dien|lanh dao")  # "Đơn vị báo cáo: …" labels somebody
_TIME_FIRST = re.compile(
    r"(?=trong|truoc|cham nhat|muon nhat|den|tu|vao|dinh ky|hang|moi)[^,;:]{4,60}\d[^,;:a-z]{0,8},\s+"
)
_BESIDES = re.compile(r"ngoai [^,;:]{3,120},\s+")
_TOWARDS = re.compile(r"(?:doi voi|ve phia)\s+")
_WITH = re.compile(r"[Pp]hối hợp(?: chặt chẽ)?(?: với| cùng)?(?: với)?\s+")
_TOGETHER = re.compile(r"chủ trì[,;]\s+((?:các |[A-ZĐÀ-Ỹ])[^;.:]{2,160}?)\s+(?:cùng )?phối hợp\b")
_PARTNERS_END = re.compile(r"[;.:(]|,?\s+(?:trong|để|nhằm|khi|theo|về|tại)\b")
_IN_BRACKETS = re.compile(r"\(([^()]{3,120}?)\s+(?:chủ trì|tham mưu|thực hiện|phụ trách)\b[^()]*\)\s*[.;]?$")
_GIVEN_WITHIN = re.compile(r"[;,.]\s+(?:và\s+)?(?=[Gg]iao\s)")
_SHARED_OUT = re.compile(r":\s+(?=[Cc]ác\s|[A-ZĐÀ-Ỹ])")
_WHEN = re.compile(
    r",?\s+(?:(?:mỗi|hằng|hàng) (?:ngày|tuần|tháng|quý|năm)"
    r"|(?:trong|trước|từ|đến|vào|chậm nhất|muộn nhất)(?: ngày| tháng| quý| năm| tuần) \d|ngay sau|sau khi|trong vòng)\b"
)
_WHICH = re.compile(
    r"(?:[Cc]ác |[Nn]hững )?(?:cơ quan|đơn vị|địa phương|bộ phận)(?:,? (?:và )?(?:cơ quan|đơn vị|địa phương|bộ phận))*"
    r" (?:được giao )?(?:chủ trì|phối hợp|thực hiện)(?: thực hiện)? (?:các )?"
    r"(?:nhiệm vụ|nội dung|chỉ tiêu|đề án|dự án)\b",
    re.IGNORECASE,
)
_WHICH_DRAFT = re.compile(
    r"(?:các )?(?:cơ quan|đơn vị|bộ phận) (?:được giao )?(?:chủ trì|phối hợp) "
    r"(?:rà soát|soạn thảo|dự thảo|thẩm định|xây dựng|biên soạn)(?= (?:gửi|trình|báo cáo|hoàn thành|nộp|tổng hợp)\b)",
    re.IGNORECASE,
)
_LONGEST_NAME = 200
_REACH = 3 * _LONGEST_NAME


def who_does(text: str) -> tuple[str, str]:
    """Who is to do it, and what; nobody where the text does not begin with a name, be it after a time."""
    given = GIVES.match(flat(text)) or _first_by_when(text) or _BESIDES.match(flat(text))
    named = text[given.end() :] if given else text
    if not is_name(named):
        return "", named
    ends = [match.start() for match in (_first_verb(named), _WHEN.search(named)) if match]
    colon = named.find(":") if given else unit_before_colon(text)
    end = min((*ends, *[colon][: colon >= 0]), default=len(named))
    end = end if end == colon else len(_known_part(named[:end]))
    who = named[:end].strip(" ,")
    nobody = end > _LONGEST_NAME or _NOBODY.fullmatch(flat(who))
    return ("", named) if nobody else (who, named[end:].strip(" ,:"))


def _first_verb(named: str) -> re.Match[str] | None:
    """The verb a duty begins with; not that of "các đơn vị chủ trì nhiệm vụ 5 báo cáo", where another follows."""
    first = VERB.search(named)
    which = _WHICH.match(named) or _WHICH_DRAFT.match(named)
    return (VERB.search(named, which.end()) if which else None) or first


def cut_short(text: str, who: str) -> bool:
    """Whether the name was ended before words that are neither known in names nor known to begin a duty."""
    _before, named, behind = text.partition(who)
    return bool(named) and behind[:2].strip()[:1].isalpha() and not (VERB.match(behind) or _WHEN.match(behind))


def given_within(text: str) -> str:
    """The one unit a sentence gives its work further on: "…; giao Sở Tài chính thẩm định", "… (Sở Nội vụ tham mưu)"."""
    if (match := _IN_BRACKETS.search(text)) and is_unit(match[1]):
        return match[1]
    found = {who for match in _GIVEN_WITHIN.finditer(text) if is_unit(who := who_does(_from(text, match))[0])}
    if not found and (match := _SHARED_OUT.search(text)):
        who, duty = who_does(_from(text, match))
        found = {who} if is_unit(who) and duty else set()
    return found.pop() if len(found) == 1 else ""


def _from(text: str, match: re.Match[str]) -> str:
    """What stands behind, as far as a name and its verb can reach."""
    return text[match.end() : match.end() + _REACH]


def _first_by_when(text: str) -> re.Match[str] | None:
    """The time in front of who is to do it: "Trong tháng 11/2025, các phòng …"."""
    match = _TIME_FIRST.match(flat(text))
    return match if match and find_phrases(text[: match.end()]) else None


def unit_before_colon(text: str) -> int:
    """Where the colon after a unit's name stands, that begins the text; -1 where there is none."""
    named, colon, _duty = text.partition(":")
    return len(named) if colon and is_unit(named) and not VERB.search(f" {_small_first(named)}") else -1


def begins_with_work(text: str) -> bool:
    """Whether the text begins with what is to be done, or with when: "Niêm yết …", "Hằng quý tổng hợp …"."""
    small = f" {_small_first(text)}"
    return VERB.match(small) is not None or _WHEN.match(small) is not None or small.startswith(" định kỳ ")


def _small_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def only_unit(text: str) -> str:
    """The unit a heading names and nothing else: "Giám đốc Sở Nội vụ", "Đối với UBND các xã:"."""
    match = _TOWARDS.match(flat(text))
    named = text[match.end() if match else 0 :].rstrip(" .:;")
    quiet = is_unit(named) and not VERB.search(f" {_small_first(named)}")
    return named if quiet or is_loud_unit(named) else ""


def partners(duty: str) -> str:
    """Those it is to be done with: the names after "phối hợp với"."""
    if (match := _TOGETHER.search(duty)) and all(is_name(part) for part in match[1].split(", ")):
        return match[1]
    for match in _WITH.finditer(duty):
        named = duty[match.end() :]
        if is_name(named):
            ends = (found.start() for found in (VERB.search(named), _PARTNERS_END.search(named)) if found)
            return _known_part(named[: min(ends, default=len(named))]).strip(" ,.")
    return ""


def _known_part(named: str) -> str:
    """The name as far as it is one for certain."""
    known = named[: end_of_name(named)]
    return known if is_unit(known) else named
