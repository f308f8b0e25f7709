"""The command line: parses arguments, calls the layers below, and is the one place that catches, prints and exits."""

from __future__ import annotations

import gc
import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line and exit with its status."""
    # A run is short and makes little garbage; looking for it at the usual pace costs a tenth of a start.
    gc.set_threshold(100_000)
    try:
        # Imported here, since a Ctrl-C may come while it is.
        from .app import run

        sys.exit(run())
    except KeyboardInterrupt:
        sys.exit(130)
