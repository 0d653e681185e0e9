"""The window: pages over the store. With `app`, the only code that knows Qt.

main_window holds the navigation and the pages; page is what every page is; desk is what a page may
reach; ask is the one door to dialogs. Each subject has its room: overview/, tasks/, calendar/, scoring/,
steering/, reports/, sets/, settings/, welcome/. What several rooms share has one of its own or stands here:
tables/ (flat tables), tree_model and row_tree, side_panel, drops, paper/ (what is printed or written).
"""

import builtins
import ctypes
import os
import sys

# PySide6 puts an import function of its own in place, which slows every later import by a fifth and
# serves only its __feature__ switch. Put the interpreter's back, here, before anything else of the window.
_import = builtins.__import__

import PySide6  # noqa: E402, F401

builtins.__import__ = _import

# The style is named before there is an application: QApplication.setStyle answers with a QStyle, for which PySide6
# builds some thirty enums, and the first paint would wait for them.
os.environ["QT_STYLE_OVERRIDE"] = "Fusion"

# PySide6 6.12 gives away a reference to None, True or False with most calls. Later Pythons never free these
# three (PEP 683); 3.11 ends the process once it has counted them down, so it is given references to spare.
if sys.version_info < (3, 12):
    for _lasting in (None, True, False):
        ctypes.c_ssize_t.from_address(id(_lasting)).value += 1 << 40
