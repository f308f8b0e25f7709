"""What simaturity thinks: pure functions over frozen models, without files, terminal or clock."""
