"""The work at hand on paper: one page for the staff meeting, and a list for each person.

cells    what the lists say of a task in the same words
meeting  overdue, this week, within thirty days, waiting: as many as a page holds
person   what one person has to do, with a line to sign for having received it
"""

from cchc_desktop.reports.worklist.meeting import meeting_list
from cchc_desktop.reports.worklist.person import person_lists

__all__ = ["meeting_list", "person_lists"]
