"""The officer: drives the window in an officer's terms. The only place in the tests that knows widgets.

One module a page (`scoring.py`, `tasks.py`, …); `answers.py` answers the dialogs.
"""
