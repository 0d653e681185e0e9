"""cchc-desktop screenshots: every page of the window as a picture, over a throw-away sample ward."""

from __future__ import annotations

import argparse
import os
import re
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_desktop.domain.problems import Trouble
from cchc_desktop.paths import Paths, resources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cchc_desktop.app import Program

# One picture each: its name, the page, and what the page is opened at.
_VIEWS = (
    ("tong-quan", "overview", ""),
    ("cham-diem-ty-le", "scoring", "1.1.3"),
    ("cham-diem-ngay", "scoring", "1.1.1"),
    ("cham-diem-noi-dung", "scoring", "1.4.2"),
    ("cham-diem-khao-sat", "scoring", "8.1.1"),
    ("cham-diem-mat-diem", "scoring", "filter:lost"),
    ("cham-diem-can-xem", "scoring", "filter:findings"),
    ("du-bao", "steering", "view:forecast"),
    ("cuu-diem", "steering", "view:savings"),
    ("so-sanh", "steering", "view:comparison"),
    ("nhiem-vu", "tasks", ""),
    ("nhiem-vu-qua-han", "tasks", "standing:overdue"),
    ("lich", "tasks", "view:calendar"),
    ("cho-van-ban", "tasks", "view:waiting/1"),
    ("nhiem-vu-thuong-xuyen", "tasks", "standing:ongoing"),
    ("nhap-ke-hoach", "tasks", "import:{plan}"),
    ("bao-cao", "reports", "2026-Q3"),
    ("thiet-lap-don-vi", "settings", "office"),
    ("thiet-lap-the-thuc", "settings", "document"),
    ("thiet-lap-ky-bao-cao", "settings", "periods"),
    ("thiet-lap-ngay-nghi", "settings", "holidays"),
    ("bo-chi-so", "settings", "sets"),
    ("bo-chi-so-nhap", "settings", "sets/import:{decision}"),
    ("bo-chi-so-da-ban-hanh", "settings", "sets/1"),
    ("thiet-lap-may-nay", "settings", "machine"),
    ("thiet-lap-nhat-ky", "settings", "log"),
    ("thiet-lap-gioi-thieu", "settings", "about"),
)


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser("screenshots", help="chụp mọi trang của cửa sổ thành tệp PNG")
    parser.add_argument("--out", required=True, type=Path, metavar="THƯ_MỤC")
    parser.add_argument("--sample", action="store_true", help="dùng phường mẫu (luôn như vậy)")
    parser.add_argument("--size", type=_size, default=(1366, 768), metavar="1366x768")
    parser.add_argument(
        "--text-size", type=int, default=100, choices=range(100, 201), metavar="100..200", help="cỡ chữ, %%"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> dict[str, object]:
    """Write the pictures; the answer names them."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        arguments.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble(f"Không tạo được thư mục {arguments.out}. Chọn thư mục khác.") from error
    written = [str(path) for path in _pictures(arguments.out, arguments.size, arguments.text_size)]
    return {"files": written}


def _pictures(out: Path, size: tuple[int, int], text_size: int) -> Iterator[Path]:
    import cchc_desktop.ui  # noqa: F401 -- before Qt: it keeps the interpreter's import function

    # isort: split
    from PySide6.QtWidgets import QApplication

    from cchc_desktop import app, preferences, sample

    program = QApplication.instance() or QApplication([])
    if not isinstance(program, QApplication):
        raise TypeError(program)
    with tempfile.TemporaryDirectory(prefix="cchc-mau-", ignore_cleanup_errors=True) as place:
        paths = Paths.under(Path(place))
        preferences.save(preferences.Preferences(text_size=text_size), paths.preferences)
        shown = app.Program(program, app.Start(paths))
        with closing(shown):
            shown.window.resize(*size)
            shown.window.show()
            shown.open(paths.data)
            yield _picture(shown, out / "chao-mung.png")
            sample.make(paths.sample)
            shown.open(paths.sample)
            plan, decision = (resources() / "sample" / f"{name}.txt" for name in ("ke-hoach", "bo-chi-so"))
            for name, page, item in _VIEWS:
                shown.window.show_page(page, item.format(plan=plan, decision=decision))
                yield _picture(shown, out / f"{name}.png")
            shown.window.hide()


def _picture(shown: Program, path: Path) -> Path:
    shown.rest()
    if not shown.window.grab().save(str(path)):
        raise Trouble(f"Không ghi được ảnh vào {path.parent}. Chọn thư mục khác.")
    return path


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if match is None:
        raise argparse.ArgumentTypeError("cỡ cửa sổ viết như 1366x768")
    return int(match.group(1)), int(match.group(2))
