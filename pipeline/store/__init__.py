"""Store: Minutes in; rows of SQLite out."""
