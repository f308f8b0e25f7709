"""From dated statements to stages: evidence, outcomes, closure, intervals, and what decides them."""
