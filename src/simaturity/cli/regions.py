"""``simaturity regions``: what is shipped."""

from __future__ import annotations

from .options import Lang


def regions(
    lang: Lang = None,
) -> None:
    """List the regions that come with simaturity, by the name that `score` takes.

    Their profiles are made from published sources. Wherever a command takes a profile, it takes these names, too; a
    file or folder of that name comes first.
    """
    from simaturity.files.shipped import shipped_names
    from simaturity.reading.profiles import read_profile
    from simaturity.report.lists import regions as render

    from .assessing import language_asked
    from .inputs import refuse_errors
    from .output import write
    from .terminal import style

    found = [read_profile(name) for name in shipped_names("profiles")]
    refuse_errors(found)
    write(render([(one.path, one.result()) for one in found], style(to_file=False), language_asked(lang)), None)
