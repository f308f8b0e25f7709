"""The programs from outside that read tables."""

from __future__ import annotations

from ...browser.tools import Tool, _program, _python_package, need

__all__ = ["DUCKDB", "FRICTIONLESS", "PANDAS", "RSCRIPT", "SOFFICE", "need"]

SOFFICE = Tool("soffice", "Debian package libreoffice-calc", _program("soffice"))
RSCRIPT = Tool("Rscript", "Debian package r-base-core", _program("Rscript"))
PANDAS = Tool("pandas", "extra dev of this package", _python_package("pandas"))
DUCKDB = Tool("duckdb", "extra dev of this package", _python_package("duckdb"))
FRICTIONLESS = Tool("frictionless", "extra dev of this package", _python_package("frictionless"))
