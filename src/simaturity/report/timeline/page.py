"""The timeline as a page: HTML that needs nothing else, or Markdown with the same pictures in it."""

from __future__ import annotations

from markupsafe import Markup

from ..pages import Pages
from .view import DomainCourse, TimelineView


def render(view: TimelineView, format: str) -> str:
    """Render a timeline as ``html`` or ``md``."""
    pages = Pages(format, view.lang)
    if format == "html":
        return pages.page("timeline", timeline=view)
    pictures = Pages("html", view.lang).environment.get_template("html/course.html").module
    return pages.page("timeline", timeline=view, pictures=[_inline(pictures, one, view) for one in view.domains])


def _inline(pictures: object, one: DomainCourse, view: TimelineView) -> Markup:
    """A picture as a block of HTML within Markdown, which an empty line would end."""
    drawn = str(getattr(pictures, "outlook")(one.picture, view.axes))  # noqa: B009 - a macro, unknown to types
    return Markup("\n".join(line for line in drawn.splitlines() if line.strip()))
