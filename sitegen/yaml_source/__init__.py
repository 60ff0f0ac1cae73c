"""YAML with the place of every key and value.

Scalars stay text: `no`, `1.10` and `2024-02-30` mean what the model that reads them
says they mean (a title, a version, a date), so none of YAML 1.1's surprises can
happen. What YAML lets pass in silence, such as a duplicate key, is a finding.
"""
