"""Names a type."""

from typing_extensions import Literal

MODE = Literal["on", "off"]
