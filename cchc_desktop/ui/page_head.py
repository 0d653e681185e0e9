"""The head of every page: title, context, actions, the sample's mark, and a line of news that fades."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.elided import ElidedLabel
from cchc_desktop.ui.theme import Tone

_NEWS_SECONDS = 12


class PageHead(QWidget):
    """Title at the left; at the right the page's actions, the primary one last."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(title)
        self.title.setFont(theme.page_title(self.font()))
        self.context = ElidedLabel()
        self.context.setObjectName("muted")
        self._actions = QHBoxLayout()
        self._actions.setSpacing(theme.unit())
        self.news = News()
        self.sample_mark = QLabel(_("Sample ward: figures are invented; nothing here is a real document."))
        self.sample_mark.setObjectName("sample_mark")
        self.sample_mark.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self._bar(), self.sample_mark, self.news):
            layout.addWidget(part)

    def add_action(
        self, words: str, deed: Callable[[], object], icon: str = "", *, primary: bool = False
    ) -> QPushButton:
        """A button at the right; at most one of them primary."""
        button = QPushButton(f" {words}" if icon else words)  # Fusion leaves no room between the two
        if icon:
            button.setIcon(theme.icon(icon, Tone.ON_ACCENT if primary else Tone.TEXT))
        button.setProperty("primary", primary)
        button.clicked.connect(lambda _checked=False: deed())
        self._actions.addWidget(button)
        return button

    def add_widget(self, widget: QWidget) -> None:
        """Anything else among the actions: a choice of period, a menu button."""
        self._actions.addWidget(widget)

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("page_head")
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.unit(2), theme.unit(1), theme.unit(2), theme.unit(1))
        row.setSpacing(theme.unit(1.5))
        row.addWidget(self.title)
        row.addWidget(self.context, 1)
        row.addLayout(self._actions)
        return bar


class News(QFrame):
    """One line of what has just happened, with a link to take it back; fades by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("news")
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._undo = QPushButton(_("Undo"))
        self._undo.setProperty("flat", True)
        self._undo_deed: Callable[[], object] | None = None
        self._undo.clicked.connect(self._take_back)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.unit(2), theme.unit(0.5), theme.unit(2), theme.unit(0.5))
        row.addWidget(self._text)
        row.addWidget(self._undo)
        row.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; empty when hidden."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say `text` for a while, with "Undo" where there is something to take back."""
        self._text.setText(text)
        self._undo_deed = undo
        self._undo.setVisible(undo is not None)
        self.show()
        self._timer.start(_NEWS_SECONDS * 1000)

    def _take_back(self) -> None:
        self.hide()
        if self._undo_deed is not None:
            self._undo_deed()
