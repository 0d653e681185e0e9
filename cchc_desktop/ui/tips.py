"""Tooltips over texts of people and files: wrapped, and never taken for markup."""

from html import escape


def tip(text: str) -> str:
    """`text` as a tooltip that shows it letter for letter; none for an empty one."""
    return f"<qt>{escape(text, quote=False).replace(chr(10), '<br>')}</qt>" if text else ""
