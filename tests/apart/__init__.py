"""What must be independent of the house's authors: it was written from the specification, not from the code.

The sentences and documents here were not before the eyes of those who wrote the readers, and the second scorer shares
nothing with the first. Neither is tuned to what the house does: where they disagree, one of them is at fault, and
which one is found out before anything is changed.
"""
