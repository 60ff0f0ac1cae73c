from sitegen.spreadsheet.ids import unique_ids


def test_headings_that_are_alike_get_numbers() -> None:
    assert unique_ids(["Cost", "cost", "Cost 2", "Cost"], "column") == (
        "cost",
        "cost-2",
        "cost-2-2",
        "cost-3",
    )


def test_headings_without_letters_are_counted() -> None:
    assert unique_ids(["Hours", "€", "Цена"], "column") == ("hours", "column-2", "column-3")
