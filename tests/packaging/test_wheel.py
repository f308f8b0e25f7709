"""The built wheel, used from an empty environment and another folder."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DATA = ("forms", "rubrics", "profiles", "templates", "schemas")
PUBLIC = "from simaturity import load_profile, load_rubric, load_barriers, assess"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source distribution and the wheel that is built from it, as an installer would build it."""
    folder = tmp_path_factory.mktemp("built")
    _run(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT), at=folder)
    return folder


@pytest.fixture(scope="module")
def direct(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel that is built from the checkout itself."""
    folder = tmp_path_factory.mktemp("direct")
    _run(sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(folder), str(ROOT), at=folder)
    return folder


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment that holds the wheel and what it needs, nothing else."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=True)
    programs = folder / "bin"
    install = (str(programs / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input")
    _run(*install, "--constraint", str(ROOT / "constraints.txt"), str(_only(built, "*.whl")), at=folder)
    return programs


def test_wheel_through_the_source_distribution_is_the_same(built: Path, direct: Path) -> None:
    assert _contents(_only(built, "*.whl")) == _contents(_only(direct, "*.whl"))


def test_wheel_carries_every_data_file(direct: Path) -> None:
    inside = {name for name in _contents(_only(direct, "*.whl")) if name.startswith("simaturity/_data/")}
    here = {f"simaturity/_data/{path}" for path in _tracked(DATA)}
    assert inside == here


def test_wheel_carries_the_package_its_type_marker_and_licences(direct: Path) -> None:
    inside = set(_contents(_only(direct, "*.whl")))
    modules = {path.removeprefix("src/") for path in _tracked(("src",))}
    assert modules - inside == set()
    assert "simaturity/py.typed" in inside
    assert {Path(name).name for name in inside if ".dist-info/licenses/" in name} == {
        "LICENSE",
        "LICENSE-CLDR",
        "LICENSE-DATA",
    }


@pytest.mark.parametrize(
    "words",
    [
        ("simaturity", "--version"),
        ("simaturity", "--help"),
        ("simaturity", "regions"),
        ("simaturity", "rubric", "show"),
        ("simaturity", "score", "wallonia"),
        ("simaturity", "score", "wallonia", "--lang", "nl"),
        ("simaturity", "report", "wallonia", "--lang", "fr", "--output", "-"),
        ("simaturity", "report", "wallonia", "--format", "md", "--output", "-"),
        ("python", "-m", "simaturity", "score", "wallonia"),
    ],
    ids=" ".join,
)
def test_command_works(installed: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    assert _run(str(installed / words[0]), *words[1:], at=tmp_path)


@pytest.mark.parametrize(
    "name", sorted(path.stem for path in (ROOT / "profiles").glob("*.yaml") if "." not in path.stem)
)
def test_shipped_profile_is_valid(installed: Path, tmp_path: Path, name: str) -> None:
    _run(str(installed / "simaturity"), "validate", "--strict", name, at=tmp_path)


def test_public_names_and_the_place_of_the_data(installed: Path, tmp_path: Path) -> None:
    say = (
        f"{PUBLIC}; from simaturity.files.shipped import shipped_folder;"
        f"print(*[shipped_folder(name) for name in {DATA}], sep='\\n')"
    )
    folders = [Path(line) for line in _run(str(installed / "python"), "-c", say, at=tmp_path).splitlines()]
    assert [folder.parts[-3:] for folder in folders] == [("simaturity", "_data", name) for name in DATA]
    assert all(folder.is_relative_to(installed.parent.resolve()) and folder.is_dir() for folder in folders)


def _run(*words: str, at: Path) -> str:
    """Run a program away from the checkout, and give what it prints."""
    around = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    done = subprocess.run(words, cwd=at, env=around, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _only(folder: Path, pattern: str) -> Path:
    (found,) = folder.glob(pattern)
    return found


def _contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _tracked(folders: tuple[str, ...]) -> set[str]:
    """The files of some folders that the project keeps: neither hidden nor made by Python."""
    return {
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    }
