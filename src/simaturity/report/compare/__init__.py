"""Regions side by side, in every format."""
