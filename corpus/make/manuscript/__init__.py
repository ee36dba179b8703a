"""Documents written as they are printed, with the gold marked in the text: one manuscript per template family."""
