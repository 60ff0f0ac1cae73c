import pytest

from sitegen.search.terms import terms_of
from tests.unit.search.terms_table import Row, load_terms_table


@pytest.mark.parametrize("row", load_terms_table(), ids=lambda row: row.description)
def test_the_table_of_terms_holds(row: Row) -> None:
    assert terms_of(row.text) == row.terms
