"""What `simaturity check` finds, in words, as JSON and as annotations."""
