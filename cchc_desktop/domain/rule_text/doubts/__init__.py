"""What in a reading the officer should look at: what was left unused, left open, or can't be meant."""
