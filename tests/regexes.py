"""What the parsed form of a regular expression says of the work it may make."""

from re import UNICODE
from re import _constants as constants  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]

GREEDY = (constants.MAX_REPEAT, constants.MIN_REPEAT)


def greedy_repeats(pattern):
    """The limits of every repeat of a pattern that may give characters back."""
    return list(_in(parser.parse(pattern.pattern, pattern.flags & ~UNICODE)))


def _in(tree):
    for operator, argument in tree:
        if operator in GREEDY:
            yield argument[1]
        if operator in (*GREEDY, constants.POSSESSIVE_REPEAT):
            yield from _in(argument[2])
        elif operator is constants.SUBPATTERN:
            yield from _in(argument[3])
        elif operator is constants.ATOMIC_GROUP:
            yield from _in(argument)
        elif operator is constants.BRANCH:
            for branch in argument[1]:
                yield from _in(branch)
        elif operator in (constants.ASSERT, constants.ASSERT_NOT):
            yield from _in(argument[1])
