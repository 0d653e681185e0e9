"""How many points are given or taken, and the formulas that say so."""
