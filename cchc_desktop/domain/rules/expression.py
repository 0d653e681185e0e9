"""Arithmetic over named variables, as a set writes it: "min(1; (b/a)) × 2,5". Bounded and total."""

import ast
import operator
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

MAX_LENGTH = 300
_ALLOWED = re.compile(r"[\w\s.,()+\-*/]*")
_NUMBER = re.compile(r"\d{1,15}(\.\d{1,9})?|\.\d{1,9}")
_SIGNS = str.maketrans({"×": "*", "·": "*", "÷": "/", "−": "-", "–": "-", "[": "(", "]": ")", ";": ","})
_BINARY: dict[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
_UNARY: dict[type[ast.unaryop], Callable[[Fraction], Fraction]] = {ast.UAdd: operator.pos, ast.USub: operator.neg}
_CALLS: dict[str, Callable[[list[Fraction]], Fraction]] = {"min": min, "max": max}


class ExpressionError(ValueError):
    """The expression can't be read, or has no value: one plain sentence. Never leaves this package."""


def names(expression: str) -> frozenset[str]:
    """The variables a sound expression needs."""
    return frozenset(node.id for node in ast.walk(_parsed(expression)) if isinstance(node, ast.Name)) - set(_CALLS)


def evaluate(expression: str, values: Mapping[str, Decimal]) -> Fraction:
    """The exact value; ExpressionError where it has none."""
    return _value(_parsed(expression), values)


def _parsed(expression: str) -> ast.expr:
    written = _prepared(expression)
    if len(written) > MAX_LENGTH:
        raise ExpressionError(f"Công thức dài quá {MAX_LENGTH} ký tự.")
    try:
        tree = ast.parse(written if _ALLOWED.fullmatch(written) else "", mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        raise ExpressionError("Không đọc được công thức.") from None
    if not _sound(tree, written):
        raise ExpressionError("Công thức chỉ được dùng số, tên số liệu, + − × ÷, dấu ngoặc, min và max.")
    return tree


def _prepared(expression: str) -> str:
    """Vietnamese writing as Python's: 2,5 is two and a half, 60% is 60/100, ";" parts arguments."""
    points = re.sub(r"(?<=\d),(?=\d)", ".", expression)
    shares = re.sub(r"(\d+(?:\.\d+)?)\s*%", r"(\1/100)", points)
    return shares.translate(_SIGNS).strip()


def _sound(node: ast.expr, written: str) -> bool:
    match node:
        case ast.Constant():
            return _NUMBER.fullmatch(ast.get_source_segment(written, node) or "") is not None
        case ast.Name(id=name):
            return name not in _CALLS
        case ast.UnaryOp(op=op, operand=operand):
            return type(op) in _UNARY and _sound(operand, written)
        case ast.BinOp(left=left, op=op, right=right):
            return type(op) in _BINARY and _sound(left, written) and _sound(right, written)
        case ast.Call(func=ast.Name(id=name), args=[_, *_] as arguments, keywords=[]):
            return name in _CALLS and all(_sound(each, written) for each in arguments)
    return False


def _value(node: ast.AST, values: Mapping[str, Decimal]) -> Fraction:
    """The value of a sound tree."""
    match node:
        case ast.Name(id=name):
            return _variable(name, values)
        case ast.UnaryOp(op=sign, operand=operand):
            return _UNARY[type(sign)](_value(operand, values))
        case ast.BinOp(left=left, op=op, right=right):
            return _applied(op, _value(left, values), _value(right, values))
        case ast.Call(func=ast.Name(id=name), args=arguments):
            return _CALLS[name]([_value(each, values) for each in arguments])
    return Fraction(ast.unparse(node))


def _variable(name: str, values: Mapping[str, Decimal]) -> Fraction:
    if name not in values:
        raise ExpressionError(f"Thiếu số liệu «{name}».")
    return Fraction(values[name])


def _applied(op: ast.operator, left: Fraction, right: Fraction) -> Fraction:
    if isinstance(op, ast.Div) and not right:
        raise ExpressionError("Công thức chia cho 0.")
    return _BINARY[type(op)](left, right)
