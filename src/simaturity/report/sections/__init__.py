"""The sections of a full report, one file each: what they say, and the numbers that their pictures are drawn from."""
