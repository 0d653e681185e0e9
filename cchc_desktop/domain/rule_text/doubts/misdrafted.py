"""Sentences whose drafting went wrong though each part can be read: points the wrong way round, two scales in one."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, permutations

from cchc_desktop.domain.rule_text.facts import Step
from cchc_desktop.domain.rule_text.facts.heard import Heard
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.choices import Choice, Option, YesNo
from cchc_desktop.text import fold


def misdrafted(rule: Rule, heard: Heard) -> Iterator[str]:
    """A doubt for each thing that can't be meant as it is written; what is quoted was written by the house itself."""
    if "«" in heard.text:
        return
    if isinstance(rule.method, YesNo):
        yield from _mistaken(rule.method)
    elif isinstance(rule.method, Choice):
        yield from _of_two_scales(heard)
        yield from _unclear(rule.method.options)
        yield from _beyond_for_less(rule.method.options)
        yield from _told_by_title(rule.method.options, heard.title)
        yield from _undone_for_more(rule.method.options)
        if _deeds(rule.method.options):
            yield "Không rõ các việc được cộng điểm hay chỉ tính một mức; đọc là một mức."
    if rule.not_applicable is not None and _POINTS.search(fold(rule.not_applicable.text)):
        yield f"Không rõ «{rule.not_applicable.text}» được tính thế nào."
    yield from _twice(heard)


def _mistaken(method: YesNo) -> Iterator[str]:
    if _SCORING.search(fold(method.yes)):
        yield f"Chưa hiểu điểm được tính thế nào trong «{method.yes}»."
    if _reversed(fold(method.yes), fold(method.no)):
        yield f"«{method.yes}» lại được điểm, «{method.no}» thì không; cần xem lại."


def _twice(heard: Heard) -> Iterator[str]:
    """As "dưới 100 %: b/a × 2; dưới 100 %: 0": one range, two awards."""
    steps = [step for step in heard.of(Step) if not step.bounds.rest and not step.late]
    if any(one.bounds == other.bounds and one.award != other.award for one, other in combinations(steps, 2)):
        yield "Một mức được nêu hai lần với số điểm khác nhau; cần xem lại."


_POINTS = re.compile(r"\bdiem toi da\b|\d ?diem\b")
_SCORING = re.compile(
    r"\b(?:theo (?:thang|bang|khung|bieu) diem|bi tru|tru diem|phan bo|diem (?:cac |cua )?(?:tieu chi|thanh phan))\b"
)
"""Say how points are reckoned, where a deed should be named."""


def _reversed(yes: str, no: str) -> bool:
    """Whether what fails is rewarded: "không ban hành: 1; có ban hành: 0", "có người bị kỷ luật: 1; không có: 0"."""
    if _DONE_WRONG.match(yes) and not _ANSWERED.search(yes):
        return _DENIED.match(no) is not None
    if _NO_GOOD.match(yes):
        return True
    if _FAULT.search(yes) or _FAULT.search(no) or not _DENIED.match(yes):
        return False
    return _AFFIRMED.sub("", no) == _AFFIRMED.sub("", _DENIED.sub("", yes))


_NO_GOOD = re.compile(r"khong (?:co |de )?(?:\w+ ){0,4}khong (?:tre|cham|qua han|muon|sai|vi pham|bi)\b")
"""Denied twice: "không có hồ sơ không trễ hạn"."""
_DENIED, _AFFIRMED = re.compile(r"^(?:khong|chua) "), re.compile("^(?:co|duoc|da|bi|de) ")
_FAULT = re.compile(
    r"\b(?:cham|muon|tre|qua han|thieu|sai|vi pham|loi|ky luat|khieu|to cao|don|phe binh|kiem diem|nhac nho|ton"
    r"|phan anh|tra lai|mat|vuot|nhung nhieu|tham nhung|tieu cuc|xu ly|huy|bo sung|bi|de|xay ra|phat sinh|kien nghi"
    r"|that thoat|no)\b"
)
"""Not to have them is what is wanted."""
_DONE_WRONG = re.compile(
    r"(?:de )?(?:co|xay ra) (?:\w+ ){0,5}(?:vi pham|sai pham|tre han|qua han|cham han|cham muon"
    r"|bi (?:ky luat|phe binh|nhac nho|kiem diem|tra lai))\b"
)
_ANSWERED = re.compile(
    r"\b(?:(?<!bi )xu ly|khac phuc|phong|kiem tra|phat hien|xin loi|thong bao|giai trinh|don doc|danh sach)\b"
)


def _of_two_scales(heard: Heard) -> Iterator[str]:
    """As "từ 12 tin: 2; … Hoặc hoàn thành 100 % kế hoạch: 2": nobody can tell which of the two holds."""
    percent = [step.bounds.percent for step in heard.of(Step) if not step.bounds.exact]
    if len(set(percent)) > 1:
        yield "Các mức đo bằng hai thang khác nhau; cần xem lại."
    if any(step.bounds.percent and step.bounds.above == _WHOLE for step in heard.of(Step)):
        yield "Có mức trên 100 %; cần xem lại."


_WHOLE = 100


def _unclear(options: Sequence[Option]) -> Iterator[str]:
    for each in options:
        if fold(each.text) in _BARE or _MANY.match(fold(each.text)):
            yield f"Không rõ mức «{each.text}»."


_BARE = frozenset({"duoi", "tren", "tu", "den"})
_MANY = re.compile(
    r"(?:co )?(?:nhieu|it|kha nhieu|mot it|dang ke|khong dang ke)\b(?! (?:hon|nhat))|.*\b(?:va/hoac|cho phep)\b"
    r"|.*\bnhom (?:dan dau|dau|giua|cuoi)\b"
)
"""So many that nobody can tell how many; one or both of two; as late as is allowed; a group without bounds."""


def _beyond_for_less(options: Sequence[Option]) -> Iterator[str]:
    """As "đạt chỉ tiêu: 3; vượt chỉ tiêu: 2"."""
    beyond = [each for each in options if _BEYOND.match(fold(each.text))]
    reached = [each for each in options if _REACHED.match(fold(each.text))]
    if any(one.points < other.points for one in beyond for other in reached):
        yield f"«{beyond[0].text}» lại được ít điểm hơn «{reached[0].text}»; cần xem lại."


_BEYOND = re.compile("vuot (?:chi tieu|ke hoach|muc|du toan)")
_REACHED = re.compile("(?:dat|hoan thanh|dung) ")


def _undone_for_more(options: Sequence[Option]) -> Iterator[str]:
    """As "niêm yết đầy đủ: 0; không niêm yết: 1", "có văn bản nhưng chậm: 0; không có văn bản: 0,5"."""
    told = [(each, fold(each.text)) for each in options]
    begun = [(each, _AFFIRMED.sub("", words)) for each, words in told]
    for undone, none in told:
        if not _DENIED.match(none) or _FAULT.search(none):
            continue
        deed = _AFFIRMED.sub("", _DENIED.sub("", none))
        for other, words in begun:
            if undone.points > other.points and words.startswith(deed):
                yield f"«{undone.text}» lại được nhiều điểm hơn «{other.text}»; cần xem lại."


def _told_by_title(options: Sequence[Option], title: str) -> Iterator[str]:
    """As "đủ tại Trung tâm: 1; đủ: 0,5" of a criterion about that centre: what sets them apart is said anyway."""
    known = {*fold(title).split(), "tai", "o", "cua", "cho", "trong"}
    told = [(each, fold(each.text)) for each in options]
    for (one, longer), (other, shorter) in permutations(told, 2):
        if longer.startswith(f"{shorter} ") and {*longer[len(shorter) :].split()} <= known:
            yield f"Không rõ «{one.text}» khác «{other.text}» ở đâu."


def _deeds(options: Sequence[Option]) -> bool:
    """Whether each is another thing to do, none that nothing was: "công bố: 0,5; duy trì: 1; cải tiến: 1,5"."""
    begun = [found[0] for each in options if (found := _DEED.match(fold(each.text)))]
    done = len(set(begun)) == len(options) and all(each.points for each in options)
    return done and [each.points for each in options] == sorted(each.points for each in options)


_DEED = re.compile(
    r"(?:cong bo|duy tri|cai tien|ban hanh|xay dung|trien khai|thuc hien|to chuc|bao cao|cap nhat|niem yet|kiem tra"
    r"|tuyen truyen|tham muu|ra soat|danh gia|so ket|tong ket)\b"
)
