"""``simaturity regions``: what is shipped."""

from __future__ import annotations


def regions() -> None:
    """List the regions that come with simaturity, by the name that `score` takes."""
    from simaturity.files.shipped import shipped_names
    from simaturity.reading.load import load_profile
    from simaturity.report.lists import regions as render

    from .output import write
    from .terminal import style

    profiles = [(name, load_profile(name)) for name in shipped_names("profiles")]
    write(render(profiles, style(to_file=False)), None)
