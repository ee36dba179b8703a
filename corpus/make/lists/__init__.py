"""Minutes whose lists of who was there and who voted how are laid out by chance: columns, marks, heads, name order."""
