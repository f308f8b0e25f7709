"""What changed in a region, worded once and laid out in several formats."""
