"""What clauses say only together: all of a share, none at fault, what nothing arising is worth."""
