"""Gates: what a profile has to reach at a date, each judged from its assessment, with the figure it is judged by."""
