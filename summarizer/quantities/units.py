"""Units: what they are called, what they measure, and how they convert.

Factors are exact by definition (BIPM SI brochure; the international yard and pound) but for the
month and the year, which are the Gregorian mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from summarizer.errors import UsageError
from summarizer.vocabulary import added


class Unit(NamedTuple):
    """A unit: ``value * factor + offset`` is the value in the dimension's base unit."""

    id: str
    dimension: str
    factor: Decimal
    offset: Decimal = Decimal(0)


_TABLE: Final = (
    # id, dimension, factor to base, names: in the singular, "_" for a space
    ("percent", "ratio", "0.01", "% ％ percent pct pc per_cent"),
    ("pp", "points", "0.01", "pp ppt percentage_point percent_point %_point"),
    ("bp", "points", "0.0001", "bp basis_point"),
    ("mm", "length", "0.001", "mm millimetre millimeter"),
    ("cm", "length", "0.01", "cm cms centimetre centimeter"),
    ("m", "length", "1", "m metre meter"),
    ("km", "length", "1000", "km kms kilometre kilometer"),
    ("in", "length", "0.0254", "inch inches"),
    ("ft", "length", "0.3048", "ft foot feet"),
    ("yd", "length", "0.9144", "yd yds yard"),
    ("mi", "length", "1609.344", "mi mile"),
    ("nmi", "length", "1852", "nmi nautical_mile"),
    ("au", "length", "149597870700", "astronomical_unit"),
    ("ly", "length", "9460730472580800", "light_year"),
    ("cm2", "area", "0.0001", "cm² cm2"),
    ("m2", "area", "1", "m² m2 sqm"),
    ("km2", "area", "1000000", "km² km2"),
    ("ft2", "area", "0.09290304", "ft² ft2 sqft"),
    ("yd2", "area", "0.83612736", ""),
    ("mi2", "area", "2589988.110336", "mi² mi2"),
    ("ha", "area", "10000", "ha hectare"),
    ("acre", "area", "4046.8564224", "acre"),
    ("g", "mass", "0.001", "g gram gramme"),
    ("mg", "mass", "0.000001", "mg milligram"),
    ("kg", "mass", "1", "kg kgs kilo kilogram kilogramme"),
    ("t", "mass", "1000", "tonne metric_ton metric_tonne"),
    ("ton", "mass", "1000", "ton"),
    ("oz", "mass", "0.028349523125", "oz ounce"),
    ("lb", "mass", "0.45359237", "lb lbs pound"),
    ("st", "mass", "6.35029318", ""),
    ("ml", "volume", "0.001", "ml millilitre milliliter"),
    ("l", "volume", "1", "litre liter"),
    ("m3", "volume", "1000", "m³ m3"),
    ("gal", "volume", "3.785411784", "gallon"),
    ("pint", "volume", "0.473176473", "pint"),
    ("bbl", "volume", "158.987294928", "barrel"),
    ("km/h", "speed", "1000", "kph kmh km/h"),
    ("mph", "speed", "1609.344", "mph"),
    ("m/s", "speed", "3600", "m/s"),
    ("kn", "speed", "1852", "knot"),
    ("C", "temperature", "1", "°c ℃ celsius centigrade c"),
    ("F", "temperature", "0.5555555555555555555555555556", "°f ℉ fahrenheit f"),
    ("W", "power", "1", "w watt"),
    ("kW", "power", "1000", "kw kilowatt"),
    ("MW", "power", "1000000", "mw megawatt"),
    ("GW", "power", "1000000000", "gw gigawatt"),
    ("kWh", "energy", "1", "kwh"),
    ("MWh", "energy", "1000", "mwh"),
    ("GWh", "energy", "1000000", "gwh"),
    ("TWh", "energy", "1000000000", "twh"),
    ("MB", "data", "1", "mb megabyte"),
    ("GB", "data", "1000", "gb gigabyte"),
    ("TB", "data", "1000000", "tb terabyte"),
    ("digits", "digits", "1", ""),
    ("quarter", "period", "1", ""),
    ("half", "period", "1", ""),
    ("half-time", "period", "1", ""),
    ("half-year", "period", "1", ""),
    ("times", "multiple", "1", ""),
    ("ms", "duration", "0.001", "ms millisecond"),
    ("s", "duration", "1", "second sec secs"),
    ("min", "duration", "60", "minute min mins"),
    ("h", "duration", "3600", "h hour hr hrs"),
    ("day", "duration", "86400", "day night"),
    ("week", "duration", "604800", "week wk wks"),
    ("fortnight", "duration", "1209600", "fortnight"),
    ("month", "duration", "2629746", "month mth mths"),
    ("year", "duration", "31556952", "year yr yrs"),
    ("decade", "duration", "315569520", "decade"),
    ("century", "duration", "3155695200", "century centuries"),
)

UNITS: Final[dict[str, Unit]] = {
    unit_id: Unit(
        unit_id,
        dimension,
        Decimal(factor),
        Decimal("-17.77777777777777777777777778") if unit_id == "F" else Decimal(0),
    )
    for unit_id, dimension, factor, _ in _TABLE
}

_NO_PLURAL: Final = frozenset(
    {"c", "f", "g", "h", "m", "w", "ha", "ms", "mm", "cm", "km", "mi", "ft", "percent", "per_cent"}
)


def _forms(name: str) -> Iterator[tuple[str, ...]]:
    """The words of a name, in the singular and where it has one in the plural."""
    *before, last = name.split("_")
    yield (*before, last)
    if last.isalpha() and last.isascii() and name not in _NO_PLURAL:
        yield (*before, f"{last}s")


_NAMES: Final = {
    form: unit_id
    for unit_id, _, _, names in _TABLE
    for name in names.split()
    for form in _forms(name)
}
UNIT_WORDS: Final[dict[str, str]] = {
    form[0]: unit_id for form, unit_id in _NAMES.items() if len(form) == 1
}
"""Names of one word, lower case."""

UNIT_PHRASES: Final[dict[tuple[str, ...], str]] = {
    **{form: unit_id for form, unit_id in _NAMES.items() if len(form) > 1},
    ("miles", "per", "hour"): "mph",
    ("miles", "an", "hour"): "mph",
    ("mile", "per", "hour"): "mph",
    ("kilometres", "per", "hour"): "km/h",
    ("kilometers", "per", "hour"): "km/h",
    ("kilometres", "an", "hour"): "km/h",
    ("kilometers", "an", "hour"): "km/h",
    ("km", "per", "hour"): "km/h",
    ("metres", "per", "second"): "m/s",
    ("meters", "per", "second"): "m/s",
    ("degrees", "celsius"): "C",
    ("degree", "celsius"): "C",
    ("degrees", "c"): "C",
    ("degrees", "centigrade"): "C",
    ("degrees", "fahrenheit"): "F",
    ("degree", "fahrenheit"): "F",
    ("degrees", "f"): "F",
    **{
        (word, base): square
        for word in ("square", "sq")
        for base, square in (
            ("km", "km2"), ("kms", "km2"), ("kilometre", "km2"), ("kilometres", "km2"),
            ("kilometer", "km2"), ("kilometers", "km2"), ("mile", "mi2"), ("miles", "mi2"),
            ("mi", "mi2"), ("metre", "m2"), ("metres", "m2"), ("meter", "m2"), ("meters", "m2"),
            ("m", "m2"), ("foot", "ft2"), ("feet", "ft2"), ("ft", "ft2"), ("yard", "yd2"),
            ("yards", "yd2"), ("yd", "yd2"), ("centimetres", "cm2"), ("centimeters", "cm2"),
        )
    },
    **{
        ("cubic", base): "m3" for base in ("metre", "metres", "meter", "meters")
    },
}  # fmt: skip
"""Names of two or three words, lower case."""

CURRENCY_SIGNS: Final[dict[str, str]] = {
    "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD", "hk$": "HKD",
    "s$": "SGD", "r$": "BRL", "nt$": "TWD",
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "￥": "JPY", "₹": "INR", "₽": "RUB",
    "₩": "KRW", "₴": "UAH", "₺": "TRY", "₪": "ILS", "₦": "NGN", "₫": "VND", "฿": "THB",
    "₱": "PHP", "₿": "BTC",
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "jpy": "JPY", "chf": "CHF", "cny": "CNY",
    "rmb": "CNY", "inr": "INR", "rs": "INR", "cad": "CAD", "aud": "AUD", "sek": "SEK",
    "nok": "NOK", "dkk": "DKK", "rub": "RUB", "uah": "UAH", "brl": "BRL", "mxn": "MXN",
    "zar": "ZAR", "hkd": "HKD", "sgd": "SGD", "krw": "KRW", "pln": "PLN",
}  # fmt: skip
"""What may stand before an amount."""

CURRENCY_WORDS: Final[dict[str, str]] = {
    "dollar": "USD", "euro": "EUR", "sterling": "GBP", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY", "rupee": "INR", "rouble": "RUB", "ruble": "RUB", "peso": "MXN",
    "franc": "CHF", "won": "KRW", "rand": "ZAR", "real": "BRL", "reais": "BRL", "lira": "TRY",
    "hryvnia": "UAH", "hryvnias": "UAH", "krona": "SEK", "kronor": "SEK", "krone": "NOK",
    "kroner": "NOK", "zloty": "PLN", "shekel": "ILS", "dirham": "AED", "riyal": "SAR",
    "rial": "IRR", "baht": "THB", "rupiah": "IDR", "ringgit": "MYR", "naira": "NGN",
    "taka": "BDT", "dinar": "KWD", "forint": "HUF", "bitcoin": "BTC", "bitcoins": "BTC",
}  # fmt: skip
CURRENCY_WORDS.update(
    {word + "s": code for word, code in list(CURRENCY_WORDS.items()) if word[-1] != "s"}
)
for _code in ("usd", "eur", "gbp", "jpy", "chf", "cny", "rmb", "inr", "cad", "aud", "rub", "uah"):
    CURRENCY_WORDS[_code] = CURRENCY_SIGNS[_code]

CENT_WORDS: Final[dict[str, str]] = {
    "cent": "cent", "cents": "cent", "¢": "cent", "pence": "penny", "penny": "penny", "p": "penny",
    "pennies": "penny", "kopecks": "kopeck", "paise": "paise",
}  # fmt: skip
"""Hundredths of a currency."""

CENT_UNITS: Final = frozenset(CENT_WORDS.values())
CENTS_OF: Final[dict[str, frozenset[str]]] = {
    "cent": frozenset({"USD", "EUR", "AUD", "CAD", "NZD", "HKD", "SGD", "ZAR"}),
    "penny": frozenset({"GBP"}),
    "kopeck": frozenset({"RUB", "UAH"}),
    "paise": frozenset({"INR"}),
}


def _add_unit(name: str, measure: str) -> None:
    """A unit of the house's own, by its singular: what one of it is (``35.239 l``)."""
    factor, _, of = measure.partition(" ")
    if of == name:
        UNITS[name] = Unit(name, name, Decimal(1))
    else:
        known = UNITS.get(UNIT_WORDS.get(of.lower(), of))
        if known is None:
            raise UsageError(
                f"units: {name} = '{measure}': no unit {of!r} is known; use one that is"
            )
        UNITS[name] = Unit(name, known.dimension, Decimal(factor) * known.factor)
    for form in _forms(name.replace(" ", "_")):
        if len(form) == 1:
            UNIT_WORDS[form[0]] = name
        else:
            UNIT_PHRASES[form] = name


for _name, _measure in added().units.items():
    _add_unit(_name, _measure)


def dimension_of(unit: str | None) -> str | None:
    """What a unit measures; ``money`` for currencies and their hundredths; None for no unit."""
    if unit is None:
        return None
    known = UNITS.get(unit)
    return known.dimension if known is not None else "money"
