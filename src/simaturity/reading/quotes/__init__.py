"""Quotes held against the snapshots of their sources."""
