"""Scoring the ward against the year's set, round by round: the tree, the leaf's panel, the totals, the stages.

page joins them over the store; sheet_reading and reckoning are what the store holds, scored for each round; rows, model
and sieve make the tree of it. panel is one leaf (leaf_form): entry (made of field and options), result, override,
verdict (the superior's points), reply and explanation, files. stage_strip leads the sheet on its way, checking and
findings say what is to be looked at, verification_import takes the superior's file in. What is written is written by
leaf_deeds and sheet_deeds only.
"""
