"""Converts: other formats in and out, such as published reports, workbooks and tables for researchers."""
