"""Paths to a stage, worded and rendered: what to meet, in what way, what is in the way, who has walked it."""
