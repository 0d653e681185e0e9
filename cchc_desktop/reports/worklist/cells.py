"""What the lists say of a task in the same words: its time limit, where it stands, who does it."""

from datetime import date

from cchc_desktop.domain.agenda import Entry, assignee
from cchc_desktop.domain.tasks import Task
from cchc_desktop.text import cut_at_word, show_date

_LONGEST_WORDS = 80


def title(task: Task, most: int) -> str:
    """The task in at most so many letters: no row takes the page of the others."""
    return cut_at_word(task.title.rstrip(" .;:"), most)


def named(entry: Entry, most: int) -> str:
    """The task, which time of it, and how many others of it were missed."""
    times = entry.occurrence.title if entry.occurrence else ""
    if entry.missed > 1:
        times = f"{times or 'quá hạn'} và {entry.missed - 1} lần nữa"
    words = title(entry.task, most)
    return f"{words} ({times})" if times else words


def product(task: Task) -> str:
    """What is to come of it."""
    return cut_at_word(task.deliverable, _LONGEST_WORDS)


def whose(task: Task) -> str:
    """The person inside the ward, else the office; whom the superior named where nobody was."""
    return assignee(task) or cut_at_word("; ".join(task.leads), _LONGEST_WORDS)


def limit(task: Task, due: date | None = None, most: int = _LONGEST_WORDS) -> str:
    """The superior's own words, and below them the last day as it is understood, where they don't name it."""
    words = cut_at_word(task.deadline.text.rstrip(" .;"), most)
    day = show_date(due) if due else ""
    return "\n".join(filter(None, (words, f"Hạn {day}" if day not in words else "")))


def stands(entry: Entry, today: date) -> str:
    """How far its last day is, ahead or past."""
    days = (entry.due - today).days
    if days < 0:
        return f"Quá hạn {-days} ngày" if entry.overdue else "Chưa có minh chứng"
    return f"Còn {days} ngày" if days else "Đến hạn hôm nay"
