"""The words of a scoring sentence: tokens, numbers, phrases of the lexicon, and clauses."""
