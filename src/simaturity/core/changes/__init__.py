"""What differs between two assessments of a region: each change with its kind, its cause and what explains it."""
