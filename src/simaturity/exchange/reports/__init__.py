"""Published reports that fill in a questionnaire, read into draft profiles."""
