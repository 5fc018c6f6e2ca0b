"""The mutation run: ``python -m tests.mutation [MUTANT ...]``, with the settings in pyproject.toml.

mutmut leaves a decorated function alone.  Here most properties hold logic, and so do the functions
that are worked out once, so this program lets mutmut take these too.  It prints the figures of each
module and names each mutant that lives; ``mutmut show NAME`` then prints what it changes.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Sequence

import libcst
import mutmut.__main__ as mutmut
from mutmut.mutation import file_mutation
from mutmut.mutation.data import SourceFileMutationData
from mutmut.stats import status_by_exit_code
from mutmut.utils.file_utils import walk_mutatable_files


# A function under one of these is still called as often as it would be, and with the same arguments.
DECORATORS = frozenset({"cache", "contextmanager", "property"})

# How the tests of a mutant ended.  A mutant that breaks what a test file does when it is read, or
# that changes the names of its tests, ends pytest with 2 or with 255, which mutmut calls otherwise.
ENDS = dict.fromkeys((1, 2, 3, 255), "killed") | {
    code: "timeout" for code, how in status_by_exit_code.items() if how == "timeout" and code != 255
}

DEAD = ("killed", "timeout")
LEAST = 0.97

skip_node = file_mutation.MutationVisitor._skip_node_and_children
arrange = file_mutation.function_trampoline_arrangement


def is_taken(node: libcst.CSTNode) -> bool:
    """Say whether a node is a function under one known decorator."""
    return (
        isinstance(node, libcst.FunctionDef)
        and len(node.decorators) == 1
        and isinstance(node.decorators[0].decorator, libcst.Name)
        and node.decorators[0].decorator.value in DECORATORS
    )


def skip_other_nodes(visitor: file_mutation.MutationVisitor, node: libcst.CSTNode) -> bool:
    """Skip what mutmut skips, but for these functions."""
    return not is_taken(node) and skip_node(visitor, node)


def arrange_under_decorator(
    function: libcst.FunctionDef,
    mutants: Iterable[file_mutation.Mutation],
    class_name: str | None,
) -> tuple[Sequence[object], Sequence[object], Sequence[object], Sequence[str]]:
    """Put the decorator round the choice between the mutants, and round none of them."""
    if not is_taken(function):
        return arrange(function, mutants, class_name)
    bare = function.with_changes(decorators=())
    declared, (choice, *others), assigned, names = arrange(bare, mutants, class_name)
    decorated = choice.with_changes(decorators=[*function.decorators, *choice.decorators])
    return declared, [decorated, *others], assigned, names


def main(names: Sequence[str]) -> int:
    """Run all mutants, or those of some names, and print what became of all that were run."""
    file_mutation.MutationVisitor._skip_node_and_children = skip_other_nodes
    file_mutation.function_trampoline_arrangement = arrange_under_decorator
    # Two programs of a test run at once at most: the limits of time are those of one.
    children = os.environ.get("MUTATION_PROCESSES", "2")
    mutmut.run([f"--max-children={children}", *names], standalone_mode=False)
    return report()


def report() -> int:
    """Print the figures, and the mutants that live; the code is 1 below 97 in 100 killed."""
    total: Counter[str] = Counter()
    alive: list[str] = []
    lines = [f"{'module':20} {'mutants':>8} {'killed':>8} {'timeout':>8} {'alive':>8}"]
    for path in sorted(walk_mutatable_files()):
        data = SourceFileMutationData(path=path)
        data.load()
        found = {
            name: ENDS.get(code) or status_by_exit_code[code]
            for name, code in data.exit_code_by_key.items()
            if code is not None
        }
        if found:
            counts = Counter(found.values())
            lines.append(row(path.stem, counts))
            total += counts
            alive += [f"{name}: {how}" for name, how in found.items() if how not in DEAD]
    lines += [row("all", total), "", *alive, ""]
    sys.stdout.write("\n".join(lines))
    return int(sum(total[how] for how in DEAD) < LEAST * total.total())


def row(name: str, counts: Counter[str]) -> str:
    """Write one row of the table."""
    killed, late, every = counts["killed"], counts["timeout"], counts.total()
    return f"{name:20} {every:>8,} {killed:>8,} {late:>8,} {every - killed - late:>8,}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
