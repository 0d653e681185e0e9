"""The indicator sets: those at hand, a decision read into a draft and issued, versions compared."""
