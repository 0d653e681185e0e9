"""cchc-desktop: the window; where there is no screen, the main job on the sample ward instead."""

import argparse
import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from cchc_desktop.cli import report
from cchc_desktop.domain.problems import Trouble
from cchc_desktop.paths import Paths


def add(parser: argparse.ArgumentParser) -> None:
    """Declare the window's own words."""
    parser.add_argument("--folder", type=Path, help="thư mục dữ liệu (mặc định: Documents/CCHC)")
    parser.add_argument("--sample", action="store_true", help="mở phường mẫu trong một thư mục tạm")
    parser.add_argument("--or-report", action="store_true", help="không có màn hình thì in báo cáo của phường mẫu")


def run(arguments: argparse.Namespace) -> int:
    """Open the window and work until it is closed."""
    if not _screen():
        return _without_screen(arguments)
    from cchc_desktop import app

    paths = Paths.of_this_user()
    if arguments.folder is not None:
        paths = replace(paths, data=arguments.folder)
    if not arguments.sample:
        return app.run(app.Start(paths))
    with tempfile.TemporaryDirectory(prefix="cchc-mau-", ignore_cleanup_errors=True) as folder:
        return app.run(app.Start(replace(paths, sample=Path(folder) / "phuong-mau"), sample=True))


def _screen() -> bool:
    if sys.platform in {"win32", "darwin"} or "QT_QPA_PLATFORM" in os.environ:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _without_screen(arguments: argparse.Namespace) -> int:
    if not arguments.or_report:
        print("Máy này không có màn hình để mở cửa sổ. Các lệnh khác: cchc-desktop --help", file=sys.stderr)
        return 2
    try:
        written = report.write_sample(Path("build") / "bao-cao-phuong-mau.pdf")
    except OSError as error:
        raise Trouble("Không tạo được thư mục build ở đây. Chuyển sang một thư mục ghi được rồi chạy lại.") from error
    print(f"Không có màn hình: đã lập báo cáo của phường mẫu, {written['pages']} trang: {written['file']}")
    return 0
