"""What simaturity holds: texts on disk, YAML with its places, and the data it ships."""
