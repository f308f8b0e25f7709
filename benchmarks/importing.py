"""How long a thousand published reports take to become profiles, against the mere scoring of these profiles."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from .measuring import Measure, in_turn, simaturity

CORPUS = Path(__file__).resolve().parents[1] / "tests" / "examples" / "reports"
BAR = 3


def importing(reports: int, runs: int) -> list[Measure]:
    """Measure whole processes: the import of so many reports, and the scores of what comes of them."""
    with tempfile.TemporaryDirectory() as top:
        files, place = _reports(Path(top), reports), Path(top, "profiles")
        import_ = simaturity("import", *files, "--as-of", "2025-06", "--collected", "2025-06", "--output", str(place))

        def anew() -> None:
            shutil.rmtree(place, ignore_errors=True)
            import_()

        anew()
        score = simaturity("score", str(place), "--output", str(Path(top, "scores.txt")))
        ratios = in_turn((score, anew), runs)
    what = f"`simaturity import` of {reports:,} reports"
    return [Measure(what, "`simaturity score` of the profiles", tuple(row[0] for row in ratios), BAR)]


def _reports(top: Path, reports: int) -> list[str]:
    """So many files, the reports of the tests in turn: those that are reports and name their region."""
    whole = [path for path in sorted(CORPUS.glob("*.txt")) if _is_whole(path)]
    files = []
    for number in range(reports):
        one = whole[number % len(whole)]
        files.append(top / f"report-{number:04}.txt")
        shutil.copyfile(one, files[-1])
    return [str(file) for file in files]


def _is_whole(path: Path) -> bool:
    expected = path.with_suffix(".yaml").read_text(encoding="utf-8")
    return not any(word in expected for word in ("kind: other", "region: ask", "missing: true"))
