"""Tidy tables of assessments, as CSV, Parquet, Excel or a Frictionless data package, each with its codebook."""
