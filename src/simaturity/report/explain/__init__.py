"""What every id means, for people who write profiles: ``simaturity explain``."""
