"""Other ways to see the tasks: by their days, and by the documents they wait for.

geometry   where days, weeks and lines stand, without Qt
year_strip the year at a glance, week by week
month_view one month with what is due on each day
view       both, as a view of the tasks page
waiting    the board of tasks that wait for a document, and the book of those that came
"""
