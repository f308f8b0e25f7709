"""What every key of a profile says, where it stands, and what it takes."""
