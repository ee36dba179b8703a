"""Template families: how the minutes of one kind of office look on paper."""
