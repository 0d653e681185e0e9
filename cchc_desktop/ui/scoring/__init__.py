"""Scoring the ward against the year's set: the tree, the leaf's panel, the totals.

page joins them over the store; reckoning is what the store holds, scored; rows, model and sieve make the tree of it;
panel is one leaf: entry (made of field and options), result, override, explanation and evidence.
"""
