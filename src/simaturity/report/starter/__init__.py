"""The starter: a profile of a region of which nothing is known yet, with comments that say how to go on."""
