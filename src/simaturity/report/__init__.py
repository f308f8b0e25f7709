"""What simaturity writes: a view that sorts and words an assessment, and one renderer per format."""
