"""The questionnaire: a profile as a workbook that people fill in without the tool, and back."""
