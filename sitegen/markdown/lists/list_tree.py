"""What a list is made of, while its lines are being read."""

from dataclasses import dataclass, field

from sitegen.markdown.lists.marker import Marker

_OUT_OF_REACH = 1 << 30


@dataclass(slots=True)
class ItemNode:
    """An item: runs of lines, without the item's indent, and lists."""

    offset: int
    """The column at which the item's content begins."""
    children: list["list[str] | ListNode"] = field(default_factory=list)
    is_loose: bool = False
    """Whether a blank line stands between two of its blocks, or between it and the next item."""

    def close(self) -> None:
        """Let no further line belong to the item by its indent."""
        self.offset = _OUT_OF_REACH

    def last_list(self) -> "ListNode | None":
        """Return the list that the item ends in."""
        last = self.children[-1] if self.children else None
        return last if isinstance(last, ListNode) else None

    def last_run(self) -> list[str]:
        """Return the run of lines that the item ends in."""
        last = self.children[-1] if self.children else None
        if isinstance(last, list):
            return last
        run: list[str] = []
        self.children.append(run)
        return run


@dataclass(slots=True)
class ListNode:
    """A list: items whose markers are of one kind."""

    marker: Marker
    """The first item's: it decides the kind and the start number."""
    items: list[ItemNode] = field(default_factory=list)

    @property
    def tag(self) -> str:
        """The element's name."""
        return "ul" if self.marker.number is None else "ol"

    @property
    def attributes(self) -> dict[str, str]:
        """The start number, unless it is 1."""
        return {} if self.marker.number in (None, 1) else {"start": str(self.marker.number)}

    @property
    def is_loose(self) -> bool:
        """Whether the paragraphs of all items show as paragraphs."""
        return any(item.is_loose for item in self.items)
