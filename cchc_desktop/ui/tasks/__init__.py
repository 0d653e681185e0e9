"""The tasks a superior's documents give the ward: following them, and taking a plan over.

What the officer does here: see what is overdue or near, open a task beside its source sentence, put the
reading of its deadline right, note what was done, finish it; drop a plan, check what was read, enter it.

page.py holds the room together and is alone in writing to the store. task_model, task_filter, task_table
and filters are the list; panel and its sections one task; draft and plan_import* a plan on its way in.
"""
