"""Visits links politely, within bounds of time and memory, and at public addresses only."""
