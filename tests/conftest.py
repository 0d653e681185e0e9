"""What every test may ask for, and what none may leave behind."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
