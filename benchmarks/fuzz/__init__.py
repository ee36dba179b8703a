"""Broken files through every reader: small files of every kind, mutated where their readers look."""
