"""A rubric with its checklist as a page."""
