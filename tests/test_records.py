"""The records of the checker side are the dataclasses and named tuples that they stand in for."""

import copy
import dataclasses
import pickle
import typing

import pytest
from pydantic import TypeAdapter

from summarizer import records
from summarizer.attribution.model import OutletLink, OutletRole
from summarizer.checker.model import Finding
from summarizer.span import Span


def classes(dataclass, field):
    """The same classes by either maker."""

    @dataclass(frozen=True, slots=True)
    class Frozen:
        """A frozen one."""

        name: str
        size: int = 3

    @dataclass
    class Open:
        """One that may change, with every option of a field."""

        name: str
        parts: list = field(default_factory=list)
        hidden: int = field(default=1, repr=False, compare=False)
        own: dict = field(default_factory=dict, init=False)

        def __post_init__(self) -> None:
            self.own["made"] = self.name

    return Frozen, Open


OURS = classes(records.dataclass, records.field)
STANDARD = classes(dataclasses.dataclass, dataclasses.field)


@pytest.mark.parametrize("made", [OURS, STANDARD], ids=["ours", "standard"])
def test_values_are_made_shown_and_compared_alike(made):
    """Construction, text, equality, hash and refusals are those of the standard maker."""
    frozen, changing = made
    assert frozen("a") == frozen(name="a", size=3) != frozen("b")
    assert repr(frozen("a")).endswith("Frozen(name='a', size=3)")
    assert hash(frozen("a", 4)) == hash(("a", 4))
    assert not hasattr(frozen("a"), "__dict__")
    for refused in (frozen, lambda: frozen("a", 1, 2), lambda: frozen("a", other=1)):
        with pytest.raises(TypeError):
            refused()
    with pytest.raises(dataclasses.FrozenInstanceError):
        frozen("a").name = "b"
    with pytest.raises(dataclasses.FrozenInstanceError):
        del frozen("a").name
    one, other = changing("a"), changing("a", hidden=2)
    assert one == other
    assert one.parts is not other.parts
    assert one.own == {"made": "a"}
    assert repr(one).endswith("Open(name='a', parts=[], own={'made': 'a'})")
    assert changing.__hash__ is None
    match frozen("a", 5):
        case frozen(name, size):
            assert (name, size) == ("a", 5)


def test_the_standard_functions_take_them():
    """``fields``, ``replace``, ``asdict``, ``copy``, ``pickle`` and pydantic read a record."""
    span = Span(1, 3, "ab")
    link = OutletLink("Courier", next(iter(OutletRole)), span)
    assert [each.name for each in dataclasses.fields(Span)] == ["start", "end", "exact"]
    assert dataclasses.is_dataclass(Finding)
    assert dataclasses.asdict(link)["cue"] == {"start": 1, "end": 3, "exact": "ab"}
    assert dataclasses.replace(span, end=4) == records.replace(span, end=4) == Span(1, 4, "ab")
    assert copy.deepcopy(link) == pickle.loads(pickle.dumps(link)) == link  # noqa: S301 - our own
    adapter = TypeAdapter(OutletLink)
    assert adapter.validate_json(adapter.dump_json(link)) == link


def test_replace_takes_a_dataclass_of_the_standard_maker():
    """What is no record of ours goes to ``dataclasses.replace``."""
    frozen, _ = STANDARD
    assert records.replace(frozen("a"), size=9) == frozen("a", 9)


def test_a_named_tuple_is_a_named_tuple():
    """Fields, defaults, methods, hints and pickling as ``typing.NamedTuple`` gives them."""

    class Place(records.NamedTuple):
        """Where."""

        line: int
        text: str = ""

        @property
        def shown(self) -> str:
            return f"{self.line}: {self.text}"

    place = Place(3)
    assert place == (3, "") == Place(line=3)
    assert (Place._fields, Place._field_defaults) == (("line", "text"), {"text": ""})
    assert Place.__doc__ == "Where."
    assert place._replace(text="x").shown == "3: x"
    assert typing.get_type_hints(Place) == {"line": int, "text": str}
    assert repr(place) == "Place(line=3, text='')"
    with pytest.raises(AttributeError):
        place.line = 4
