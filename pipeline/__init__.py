"""Swedish municipal minutes into a database: what was decided, and which party dissented."""

__version__ = "0.1.0"
