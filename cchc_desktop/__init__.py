"""CCHC Desktop: scoring, tasks and reports of administrative reform for one ward, offline.

A map of the house, from the ground up:

    text          Vietnamese text: order, search without accents, numbers and dates
    domain/       what the officer works with, as values and pure functions
    store/        the only door to SQLite and to the evidence files
    exchange/     files in and out: plans, indicator sets
    reports/      documents as data, and the pages they become
    ui/           the window: pages over the store
    cli/          the same deeds without a window
    app           puts the window together and runs it

Around them: `i18n` (words), `paths` (places), `preferences` (this PC's habits), `log`.
Who may import whom is checked on every run: see the contracts in pyproject.toml.
"""

__version__ = "0.1.0"
