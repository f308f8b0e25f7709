"""Measures speed and memory against public tools; `make bench` runs it. Uses only those and the standard library."""
