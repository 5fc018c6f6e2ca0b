import attrs


@attrs.frozen
class Row:
    texts: tuple[str, ...]
    at: str | None
    details: str | None
    office: str | None
    place: str | None


def read_row(text, has_meaning):
    return None
