"""The same deeds without a window, for IT staff and scripts."""


def main() -> int:
    """Run."""
    return 0
