"""Which wish of the list's parts is which deed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_desktop.i18n import _
from cchc_desktop.ui.tasks.following_deeds import Given

if TYPE_CHECKING:
    from datetime import date

    from cchc_desktop.domain.tasks import Task
    from cchc_desktop.ui.fields.day import Today
    from cchc_desktop.ui.tasks.deeds import Deeds
    from cchc_desktop.ui.tasks.following_deeds import FollowingDeeds
    from cchc_desktop.ui.tasks.invitation import Invitation
    from cchc_desktop.ui.tasks.page import TasksPage
    from cchc_desktop.ui.tasks.panel import TaskPanel
    from cchc_desktop.ui.tasks.several import Several
    from cchc_desktop.ui.tasks.task_table import TaskTable


def connect_invitation(invitation: Invitation, page: TasksPage) -> None:
    """The ways to a first task."""
    invitation.file_wanted.connect(page.choose_plan)
    invitation.paste_wanted.connect(page.begin_import)
    invitation.task_wanted.connect(page.begin_task)


def connect_table(table: TaskTable, deeds: Deeds, today: Today) -> None:
    """The row's menu and keys."""
    table.finish_wanted.connect(lambda ids: deeds.finish(ids, today()))
    table.reopen_wanted.connect(deeds.reopen)
    table.confirm_wanted.connect(deeds.confirm)
    table.delete_wanted.connect(deeds.delete)


def connect_several(several: Several, table: TaskTable, deeds: Deeds, following: FollowingDeeds) -> None:
    """What is done to all selected ones."""
    several.finish_wanted.connect(lambda day: deeds.finish(table.ids, day))
    several.link_wanted.connect(lambda code: deeds.link(table.ids, code))
    several.delete_wanted.connect(lambda: deeds.delete(table.ids))
    several.extend_wanted.connect(lambda until, reason: following.extend(table.ids, until, reason))
    several.assign_wanted.connect(lambda fields: following.change(table.ids, _("{count} tasks assigned"), **fields))
    several.plan_wanted.connect(lambda day: following.change(table.ids, _("{count} tasks planned"), planned=day))


def connect_panel(panel: TaskPanel, deeds: Deeds) -> None:
    """What is done to the one task in front."""
    progress = panel.progress

    def save(task: Task) -> None:
        deeds.save(task)
        panel.saved(task)

    panel.edited.connect(save)
    panel.delete_wanted.connect(lambda: deeds.delete(panel.ids))
    progress.note_added.connect(lambda day, text: deeds.note(panel.ids, day, text))
    progress.note_deleted.connect(deeds.delete_note)
    progress.finish_wanted.connect(lambda day, product: deeds.finish(panel.ids, day, product))
    progress.reopen_wanted.connect(lambda: deeds.reopen(panel.ids))


def connect_following(panel: TaskPanel, following: FollowingDeeds) -> None:
    """More time, the times it comes back, and the proofs."""
    turns, files = panel.occurrences, panel.evidence.files

    def give_with_files(key: str, day: date, proof: str) -> None:
        following.attach(panel.ids, following.choose_files(), panel.evidence.codes, Given(key, day, proof))

    panel.extension.wanted.connect(lambda until, reason: following.extend(panel.ids, until, reason))
    turns.given.connect(lambda key, day, proof: following.give(panel.ids, Given(key, day, proof)))
    turns.file_wanted.connect(give_with_files)
    turns.let_go.connect(lambda key, reason: following.let_go(panel.ids, key, reason))
    turns.taken_back.connect(lambda key: following.take_back(panel.ids, key))
    panel.dropped.connect(lambda paths: following.attach(panel.ids, paths, panel.evidence.codes))
    files.add_wanted.connect(lambda: following.attach(panel.ids, following.choose_files(), panel.evidence.codes))
    files.opened.connect(following.show)
    files.detached.connect(lambda document: following.detach(panel.ids, document))
