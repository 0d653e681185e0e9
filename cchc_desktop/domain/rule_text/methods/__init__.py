"""What the facts of a sentence make together: each kind of scoring from those it needs."""
