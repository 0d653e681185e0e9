"""Word's XML by its plain names, whichever of its two namespaces the file was written in."""

from typing import Any


def name(element: Any) -> str:
    """The element's name without its namespace; empty for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def child(element: Any | None, wanted: str) -> Any | None:
    """The first child of that name."""
    return None if element is None else next((each for each in element if name(each) == wanted), None)


def within(element: Any | None, *path: str) -> Any | None:
    """The child's child's child."""
    for wanted in path:
        element = child(element, wanted)
    return element


def attribute(element: Any | None, wanted: str = "val") -> str:
    """The attribute of that name; empty where there is none."""
    if element is None:
        return ""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == wanted), "")


def switched_on(element: Any | None) -> bool | None:
    """Whether a yes-or-no property is set; None where it is not mentioned."""
    return None if element is None else attribute(element) not in {"0", "false", "off", "none"}
