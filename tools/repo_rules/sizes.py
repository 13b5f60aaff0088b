"""Lines, functions and files stay small enough to read: 100 columns, 70 lines, 400 lines."""

import ast

from .cpp_functions import find_functions
from .tree import Finding

COLUMNS_MAX = 100
FUNCTION_LINES_MAX = 70
FILE_LINES_MAX = 400
CODE = (".cpp", ".hpp", ".py", ".sh", ".cmake", ".ts", ".tsx")


def is_code(tree, path):
    return path.endswith(CODE) or path.endswith("CMakeLists.txt") or tree.is_script(path)


def python_functions(text):
    """(name, first line, last line) of every function."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node.name, node.lineno, node.end_lineno


def functions_of(path, text):
    if path.endswith((".cpp", ".hpp")):
        return find_functions(text)
    if path.endswith(".py"):
        return python_functions(text)
    return ()


def check(tree):
    for path, text in tree.texts.items():
        if not is_code(tree, path):
            continue
        lines = text.splitlines()
        if len(lines) > FILE_LINES_MAX:
            yield Finding("file-length", path, 1,
                          f"{len(lines)} lines, at most {FILE_LINES_MAX}; split it by subject")
        long = [number for number, line in enumerate(lines, 1) if len(line) > COLUMNS_MAX]
        if long:
            yield Finding("line-length", path, long[0],
                          f"{len(long)} lines are longer than {COLUMNS_MAX} columns")
        for name, first, last in functions_of(path, text):
            if last - first + 1 > FUNCTION_LINES_MAX:
                yield Finding("function-length", path, first,
                              f"{name} has {last - first + 1} lines, at most {FUNCTION_LINES_MAX}")
