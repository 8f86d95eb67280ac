"""Named tuples that are quick to define: a start defines fifty, and `typing.NamedTuple` compiles source for each.

To a type checker this is `typing.NamedTuple`. What is made differs from its classes in nothing that is used here:
fields, defaults, `_fields`, `_field_defaults`, `_make`, `_replace`, `_asdict`, methods, properties and pickling.
"""

import collections
from functools import cache
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414 -- said once more, it is exported
else:
    _field = collections._tuplegetter  # noqa: SLF001 -- what fields of the library's named tuples are made of

    class _Definition(type):
        """Turns a class with annotated fields into a subclass of tuple."""

        def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, namespace)
            fields = tuple(namespace.get("__annotations__", ()))
            defaults = {field: namespace[field] for field in fields if field in namespace}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                raise TypeError(f"{name}: a field without a default follows one with a default")
            members = {
                **namespace,
                **{field: _field(index, None) for index, field in enumerate(fields)},
                "__slots__": (),
                "__new__": _new(f"{name}.__new__", fields, tuple(defaults.values())),
                "__match_args__": fields,
                "_fields": fields,
                "_field_defaults": defaults,
            }
            return type(name, (_Values,), members)

    class _Values(tuple):
        """What all named tuples can do."""

        __slots__ = ()

        @classmethod
        def _make(cls, values):
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"{cls.__name__} has {len(cls._fields)} fields, not {len(made)}")
            return made

        def _replace(self, **changes):
            made = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"{type(self).__name__} has no field {', '.join(changes)}")
            return made

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self) -> str:
            values = ", ".join(f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({values})"

    def _new(name: str, fields: tuple[str, ...], defaults: tuple[object, ...]) -> FunctionType:
        """A function that takes the fields by place or name and makes the tuple."""
        code = _code(len(fields)).replace(co_varnames=("cls", *fields), co_name="__new__", co_qualname=name)
        return FunctionType(code, {"new": tuple.__new__}, "__new__", defaults)

    @cache
    def _code(count: int) -> CodeType:
        """The code for so many fields; only their names tell one class from another."""
        names = "".join(f"field{index}, " for index in range(count))
        function = eval(f"lambda cls, {names}: new(cls, ({names}))")  # noqa: S307 -- of numbers only
        return function.__code__

    class NamedTuple(metaclass=_Definition):
        """The base of a class whose annotated names become the fields of a tuple."""
