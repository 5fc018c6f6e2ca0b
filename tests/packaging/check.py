"""What is released: built twice to the same bytes, with the package and nothing else in the wheel.

Run in the environment ``packaging``: ``tox run -e packaging``.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path


ROOT = Path(__file__).parents[2]
LARGEST_WHEEL = 300_000


def run(*command: str | Path, cwd: Path = ROOT) -> None:
    """Run a command, and end with its code where it fails."""
    ran = subprocess.run(  # noqa: S603  the commands are those of this file
        [str(part) for part in command],
        check=False,
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    if ran.returncode:
        sys.exit(f"$ {' '.join(map(str, command))}\n{ran.stdout}")


def build(where: Path) -> dict[str, Path]:
    """Build from a copy of the sources, so that no path and no time of a file is the same."""
    sources = where / "sources"
    ignored = shutil.ignore_patterns(".*", "__pycache__", "_build", "build", "dist")
    # A copy has times of its own: what is the same in both builds does not come from the clock.
    shutil.copytree(ROOT, sources, ignore=ignored, copy_function=shutil.copyfile)
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", where / "dist", sources)
    return {path.name: path for path in (where / "dist").iterdir()}


def same_bytes(first: dict[str, Path], second: dict[str, Path]) -> None:
    """Compare two builds."""
    for builds in (first, second):
        if len(builds) != 2:
            sys.exit(f"a wheel and a sdist should have been built, not {sorted(builds)}")
    for name, path in first.items():
        one, other = path.read_bytes(), second[name].read_bytes()
        if one != other:
            sys.exit(f"{name} differs from one build to the next")
        print(f"{name}: {len(one):,} bytes, twice, sha256 {hashlib.sha256(one).hexdigest()}")


def only_the_package(wheel: Path) -> None:
    """The wheel holds the modules of the sources, its own record, and nothing else."""
    with zipfile.ZipFile(wheel) as files:
        found = {name for name in files.namelist() if ".dist-info/" not in name}
    source = ROOT / "src"
    expected = {
        path.relative_to(source).as_posix()
        for path in source.rglob("*")
        if path.is_file()
        and not any(
            part.startswith((".", "__pycache__")) for part in path.relative_to(source).parts
        )
    }
    if found != expected:
        sys.exit(f"the wheel should hold the package only; it differs in {found ^ expected}")
    if "ems_status/py.typed" not in found:
        sys.exit("the wheel lacks py.typed")


def is_small(wheel: Path) -> None:
    """A program that asks for ten statuses should not wait for a download."""
    size = wheel.stat().st_size
    if size >= LARGEST_WHEEL:
        sys.exit(f"the wheel has {size:,} bytes, and should have fewer than {LARGEST_WHEEL:,}")


def imports_cleanly(wheel: Path, where: Path) -> None:
    """No warning turns up at import, in an environment with the wheel and what it requires."""
    venv.create(where, with_pip=True, symlinks=True)
    python = where / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel)
    for module in ("ems_status", "ems_status.conversion", "ems_status.__main__"):
        run(python, "-W", "error", "-X", "dev", "-c", f"import {module}", cwd=where)
    run(python, "-W", "error", "-X", "dev", "-m", "ems_status", "list", cwd=where)
    run(python, "-m", "pip", "check", cwd=where)


def main() -> None:
    """Build twice, compare, and check what was built."""
    with tempfile.TemporaryDirectory() as directory:
        where = Path(directory)
        first, second = (build(where / name) for name in ("first", "a second, longer name"))
        same_bytes(first, second)
        (wheel,) = (path for name, path in first.items() if name.endswith(".whl"))
        only_the_package(wheel)
        run(sys.executable, "-m", "twine", "check", "--strict", *first.values())
        run(sys.executable, "-m", "check_wheel_contents", wheel)
        imports_cleanly(wheel, where / "clean")
        is_small(wheel)
    print("packaging: all is well")


if __name__ == "__main__":
    main()
