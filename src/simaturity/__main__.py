"""``python -m simaturity`` is ``simaturity``."""

from simaturity.cli import main

main()
