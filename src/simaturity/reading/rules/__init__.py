"""What a file must hold to beyond its form; one module for each family of rules, all listed in `registry`."""
