"""Fuzzing with coverage as a guide: ``python -m tests.fuzz.fuzz [TARGET ...] [--runs=N] [--seconds=N]``.

Each target runs in a process of its own, since atheris ends the process that it runs in.  What
breaks a target is printed, kept as a file ``crash-...`` in the directory of the run, and ends all
with code 1.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path


# About a minute in all on a machine that has nothing else to do, and never much more.
RUNS = {
    "normalize": 100_000, "match": 30_000, "page": 10_000, "history": 10_000, "converter": 10_000, "command": 2_000,
}  # fmt: skip


def main() -> int:
    """Run the targets one after another and print what was done."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("targets", nargs="*", default=list(RUNS), metavar="TARGET")
    parser.add_argument(
        "--runs", type=int, help="inputs a target; 0: no end; by default as many as fit a minute"
    )
    parser.add_argument(
        "--seconds", type=int, default=15, help="stop each target after this time; 0: never"
    )
    parser.add_argument("--length", type=int, default=400, help="bytes an input at most")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same inputs")
    options = parser.parse_args()
    total, failed = 0, False
    for target in options.targets:
        done, code, output = run(target, options)
        total, failed = total + done, failed or code != 0
        print(
            f"{target:10} {done:>10,} inputs", *([f"FAILED with {code}\n{output}"] if code else [])
        )
    print(f"{'all':10} {total:>10,} inputs")
    return int(failed)


def run(target: str, options: argparse.Namespace) -> tuple[int, int, str]:
    """Run one target, and count its inputs."""
    runs = RUNS[target] if options.runs is None else options.runs or -1
    limits = f"-runs={runs} -max_total_time={options.seconds} -seed={options.seed} -max_len={options.length}"
    with tempfile.TemporaryDirectory() as corpus:
        for number in range(64):
            seed = bytes((number * 7 + step * (number + 3)) % 256 for step in range(number * 3))
            (Path(corpus) / f"seed-{number}").write_bytes(seed)
        ran = subprocess.run(  # noqa: S603  the command is this file
            [sys.executable, "-m", "tests.fuzz.fuzz", *limits.split(), "-timeout=20", corpus],
            check=False,
            env={**os.environ, "EMS_STATUS_FUZZ": target},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
    output = ran.stdout.decode(errors="replace")
    counts = re.findall(r"^#(\d+)\s|^Done (\d+) ", output, re.MULTILINE)
    done = max((int(number) for pair in counts for number in pair if number), default=0)
    return done, ran.returncode, output[-4000:]


def fuzz(target: str) -> None:
    """Become the fuzzer of one target."""
    import atheris  # noqa: PLC0415  the environment `fuzz` has it, the others import this file without

    with atheris.instrument_imports(include=["ems_status"]):
        from tests.fuzz.targets import TARGETS  # noqa: PLC0415  imported to be instrumented

    atheris.Setup(sys.argv, TARGETS[target])
    atheris.Fuzz()


if __name__ == "__main__":
    if "EMS_STATUS_FUZZ" in os.environ:
        fuzz(os.environ["EMS_STATUS_FUZZ"])
    else:
        sys.exit(main())
