"""The program from its start to its end, with the real store in real folders."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.office import LONGEST
from cchc_desktop.domain.problems import Trouble
from cchc_desktop.store import Topic
from cchc_desktop.ui.tasks.page import TasksPage
from tests.officer.answers import ScriptedAsk
from tests.officer.window import OfficerAtWindow

Start = Callable[..., OfficerAtWindow]


@pytest.fixture
def start(
    request: pytest.FixtureRequest, dressed: QApplication, qtbot: QtBot, tmp_path: Path, ask: ScriptedAsk
) -> Iterator[Start]:
    before = sys.excepthook
    started: list[OfficerAtWindow] = []

    def begin(**words: bool) -> OfficerAtWindow:
        if "sample" in words:
            request.getfixturevalue("sample_ward")  # there from an earlier day
        officer = OfficerAtWindow(dressed, qtbot, tmp_path / "ward", ask, **words)
        started.append(officer)
        return officer

    yield begin
    for officer in started:
        officer.leave()
    sys.excepthook = before


def test_the_first_start_asks_three_questions_and_the_next_goes_to_work(start: Start) -> None:
    officer = start()
    officer.answer("UBND phường Hoàng Mai", "Sở Nội vụ thành phố Hà Nội", 2026)
    assert officer.title.startswith("UBND phường Hoàng Mai · 2026 · ")
    officer.leave()
    again = start()
    assert again.title.startswith("UBND phường Hoàng Mai · 2026 · ")
    assert again.program.store is not None
    office = again.program.store.office.get()
    assert office is not None
    assert office.name_lines == ("ỦY BAN NHÂN DÂN", "PHƯỜNG HOÀNG MAI")
    assert not office.sample


def test_a_name_without_end_is_cut_as_in_the_settings(start: Start) -> None:
    officer = start()
    officer.answer("Phường " * 100, "Sở " * 200, 2026)
    store = officer.program.store
    assert store is not None
    office = store.office.get()
    assert office is not None
    assert max(len(office.name), len(office.superior)) <= LONGEST + len("UBND ")


@pytest.mark.parametrize(
    ("unit", "superior", "said"), [(" ", "Sở Nội vụ", "đơn vị nào"), ("UBND xã A", "", "cơ quan nào")]
)
def test_an_unanswered_question_is_asked_again_in_place(start: Start, unit: str, superior: str, said: str) -> None:
    officer = start()
    officer.answer(unit, superior, 2026)
    assert said in officer.welcome.missing.text()
    assert officer.welcome.missing.isVisible()


def test_the_sample_ward_has_a_folder_of_its_own_and_goes_with_one_button(start: Start) -> None:
    officer = start()
    officer.try_the_sample()
    assert officer.title.startswith("UBND phường Mẫu")
    page = officer.go("overview")
    assert page.head.sample_mark.isVisible()
    assert officer.program.store is not None
    assert officer.program.store.folder == officer.paths.sample
    page.wanted.emit("leave_sample", "")
    assert not officer.paths.sample.exists()
    assert officer.welcome.isVisible()


def test_the_real_ward_is_never_removed_as_a_sample(start: Start) -> None:
    officer = start()
    officer.answer("UBND xã Thật", "Sở Nội vụ", 2026)
    officer.program.leave_sample()
    assert officer.paths.data.exists()
    assert officer.title.startswith("UBND xã Thật")


def test_a_sample_that_cannot_be_removed_leaves_a_window_to_work_in(
    start: Start, ask: ScriptedAsk, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer = start(sample=True)

    def locked(_folder: Path) -> None:
        raise PermissionError

    monkeypatch.setattr("shutil.rmtree", locked)
    officer.program.leave_sample()
    assert "đang mở" in ask.said[-1]
    assert officer.welcome.isVisible()


def test_a_sample_that_cannot_be_made_leads_back_to_where_one_was(
    start: Start, ask: ScriptedAsk, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer = start()

    def refused(_folder: Path) -> None:
        raise Trouble("Ổ đĩa đã đầy.")

    monkeypatch.setattr("cchc_desktop.sample.make", refused)
    officer.try_the_sample()
    assert ask.said == ["Ổ đĩa đã đầy."]
    assert officer.welcome.isVisible()


def test_what_is_under_way_ends_before_the_store_is_closed(start: Start) -> None:
    officer = start(sample=True)
    store = officer.program.store
    assert store is not None
    told: list[int] = []
    officer.program.background.run("…", lambda: 1, lambda _one: told.append(len(store.tasks.all())))
    officer.leave()
    assert told == [39]


def test_a_window_closed_while_printing_waits_for_the_last_page(start: Start) -> None:
    officer = start(sample=True)
    program = officer.program
    program.rest()
    printed = program.background.hold("…")
    there: list[tuple[bool, bool]] = []
    QTimer.singleShot(0, officer.leave)  # again, impatiently
    QTimer.singleShot(20, lambda: there.append((officer.window.isVisible(), program.store is not None)))
    QTimer.singleShot(40, printed)
    officer.leave()
    assert there == [(True, True)]
    assert (officer.window.isVisible(), program.store) == (False, None)


def test_nothing_of_the_sample_stays_at_the_foot(start: Start) -> None:
    officer = start(sample=True)
    store = officer.program.store
    assert store is not None
    store.tasks.delete([store.tasks.all()[0].id])
    officer.program.leave_sample()
    assert officer.window.foot.undo.isHidden()
    assert str(officer.paths.sample) not in officer.window.foot.folder.text()


def test_tasks_that_wait_are_counted_before_their_page_was_opened(start: Start) -> None:
    assert "Nhiệm vụ 2" in start(sample=True).navigation


def test_a_name_with_markup_and_two_hundred_letters_stands_as_it_is(start: Start) -> None:
    officer = start()
    officer.answer("UBND phường <b>&" + "Đ" * 200, "Sở Nội vụ", 2026)
    shown = officer.window.side.unit_name
    assert shown.text().startswith("UBND phường <b>&Đ")
    assert shown.height() < officer.window.height() / 4


def test_every_page_opens_by_keyboard_over_the_sample(start: Start) -> None:
    officer = start(sample=True)
    seen = []
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_1):
        officer.press(key)
        seen.append(officer.window.navigation.currentRow())
    assert seen == [1, 2, 3, 4, 0]
    officer.press(Qt.Key.Key_F)


def test_undo_and_redo_work_from_everywhere_and_are_named_at_the_foot(start: Start) -> None:
    officer = start(sample=True)
    store = officer.program.store
    assert store is not None
    task = store.tasks.all()[0]
    store.tasks.delete([task.id])
    assert officer.window.foot.undo.text() == "Hoàn tác: Xóa nhiệm vụ (Ctrl+Z)"
    officer.press(Qt.Key.Key_Z)
    assert task.id in {each.id for each in store.tasks.all()}
    officer.press(Qt.Key.Key_Y)
    assert task.id not in {each.id for each in store.tasks.all()}


def test_a_hidden_page_catches_up_when_it_is_shown(start: Start) -> None:
    officer = start(sample=True)
    tasks = officer.go("tasks")
    officer.go("overview")
    store = officer.program.store
    assert store is not None
    before = tasks.head.context.text()
    store.tasks.delete([each.id for each in store.tasks.all()][:3])
    assert tasks.head.context.text() == before
    officer.go("tasks")
    assert tasks.head.context.text() != before
    assert Topic.TASKS in tasks.topics


def test_a_store_that_cannot_be_opened_is_said_in_a_sentence(
    dressed: QApplication, qtbot: QtBot, tmp_path: Path, ask: ScriptedAsk
) -> None:
    from cchc_desktop import app
    from cchc_desktop.paths import Paths

    folder = tmp_path / "ward"
    folder.mkdir()
    (folder / "data").mkdir()
    (folder / "data" / "cchc.db").write_text("không phải cơ sở dữ liệu", encoding="utf-8")
    before = sys.excepthook
    program = app.Program(dressed, app.Start(Paths.under(folder)), ask=ask)
    program.begin()
    qtbot.waitUntil(lambda: bool(ask.said), timeout=20_000)
    assert not program.window.isVisible()
    sys.excepthook = before


def test_the_interpreters_import_function_is_kept() -> None:
    code = (
        "import builtins, json\nkept = builtins.__import__\nimport cchc_desktop.app\n"
        "print(json.dumps(builtins.__import__ is kept))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    assert json.loads(done.stdout) is True


def test_the_frame_is_painted_before_what_it_does_not_need_is_loaded() -> None:
    code = (
        "import json, sys\nimport cchc_desktop.app\n"
        "print(json.dumps([name for name in ('sqlmodel', 'sqlalchemy', 'reportlab', 'openpyxl', 'docx', "
        "'cchc_desktop.store', 'cchc_desktop.text', 'PySide6.QtNetwork') "
        "if name in sys.modules]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    assert json.loads(done.stdout) == []


def test_nothing_is_loaded_before_the_first_paint(
    dressed: QApplication, qtbot: QtBot, tmp_path: Path, ask: ScriptedAsk
) -> None:
    from cchc_desktop import app
    from cchc_desktop.paths import Paths

    before = sys.excepthook
    program = app.Program(dressed, app.Start(Paths.under(tmp_path)), ask=ask)
    idle: list[bool] = []
    program.window.painted.connect(lambda: idle.append(program.background.idle))
    program.begin()
    qtbot.waitUntil(lambda: program.store is not None, timeout=20_000)
    program.window.close()
    sys.excepthook = before
    assert idle == [True]


def test_the_pages_are_drawn_by_one_style_whatever_the_pc_prefers() -> None:
    code = (
        "import cchc_desktop.ui\nfrom PySide6.QtWidgets import QApplication\n"
        "print(QApplication([]).style().objectName())"
    )
    preferring = {**os.environ, "QT_STYLE_OVERRIDE": "Windows"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=preferring, capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert done.stdout.strip() == "fusion"


def test_thousands_of_calls_into_qt_do_not_end_the_program() -> None:
    code = (
        "import cchc_desktop.ui\nfrom PySide6.QtCore import QObject, Signal\n"
        "class Bell(QObject):\n    rung = Signal()\n"
        "bell = Bell()\n"
        "for _time in range(20_000):\n    bell.rung.emit()\n    bell.setObjectName('bell')\n"
        "print('alive')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "alive"


def test_closing_asks_about_what_is_not_entered(start: Start, ask: ScriptedAsk) -> None:
    officer = start(sample=True)
    tasks = officer.go("tasks")
    assert isinstance(tasks, TasksPage)
    tasks.list.panel.progress.note.setText("mới viết dở")
    ask.next(False)
    officer.leave()
    assert officer.window.isVisible()
    assert ask.said[-1].splitlines() == [
        "Đóng chương trình? Những gì sau đây chưa nhập và sẽ mất: – lời ghi tiến độ của nhiệm vụ"
    ]
    ask.next(True)
    officer.leave()
    assert not officer.window.isVisible()
