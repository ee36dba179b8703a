"""The corpus maker: composed documents with gold from one structure. ``python -m corpus.make`` rebuilds everything."""
