"""The window: pages over the store. With `app`, the only code that knows Qt.

main_window holds the navigation and the pages; page is what every page is; desk is what a page may
reach; ask is the one door to dialogs. Each subject has its room: scoring/, tasks/, reports/, settings/.
"""
