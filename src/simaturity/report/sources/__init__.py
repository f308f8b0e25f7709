"""The sources of a profile: what rests on each, how old it is, and whether it is still there."""
