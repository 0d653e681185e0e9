"""The kinds that a table's own column "Loại quy tắc" names."""

from cchc_desktop.text import fold

_WORDS = {
    "ratio-to-target": ("ratio-to-target", "ty le so voi muc tieu", "theo muc tieu"),
    "ratio": ("ratio", "ty le"),
    "count-tiers": ("count-tiers", "bac so luong", "theo so luong"),
    "tiers": ("tiers", "theo bac", "bac ty le", "theo muc ty le"),
    "deadline-tiers": ("deadline", "thoi han", "thoi gian"),
    "linear-band": ("linear", "tuyen tinh"),
    "checklist-sum": ("checklist", "cong don", "tong cac noi dung", "danh muc"),
    "per-item-sum": ("per-item", "moi noi dung", "tinh theo so"),
    "deduct-per-occurrence": ("deduct", "tru diem", "tru theo"),
    "choice": ("choice", "qualitative", "dinh tinh", "chon muc", "theo muc do"),
    "scaled-external": ("scaled",),
    "survey-options": ("survey-options", "phuong an"),
    "formula": ("formula", "cong thuc"),
    "bonus": ("bonus", "thuong"),
    "penalty": ("penalty", "phat"),
    "yes-no": ("yes/no", "yes-no", "co/khong", "co / khong", "co khong", "co hoac khong"),
    "manual": ("manual", "truc tiep"),
}


def hinted(kind: str) -> frozenset[str]:
    """Every kind that the words may name."""
    plain = fold(kind)
    found = {name for name, words in _WORDS.items() if any(word in plain for word in words)}
    if "ratio-to-target" in found:
        found.discard("ratio")
    if {"count-tiers", "deadline-tiers", "choice"} & found:
        found.discard("tiers")
    return frozenset(found)
