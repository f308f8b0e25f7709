"""What simaturity reads: YAML data with places become models, or problems."""
