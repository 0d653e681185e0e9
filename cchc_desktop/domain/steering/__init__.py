"""Where a sheet is heading, and what can still be done about it.

    savings      for every leaf the points left, the steps to them, and what is lost for good
    best_set     the best of these steps under a limit of effort (`plan`: the knapsack itself)
    forecast     low, mid and high to the year's end
    what_if      a copy of the answers to be played with
    comparison   years, rounds and sets side by side (`bars`: where their bars stand)

No formula of a rule is written a second time here: what an answer would bring is asked of the rule itself.
"""
