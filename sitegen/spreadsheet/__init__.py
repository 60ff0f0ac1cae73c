"""Sheets as spreadsheet programs save them in text, and entries made from them."""
