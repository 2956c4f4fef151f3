"""The figures a second time: row by row, in plain Python, from the definitions alone.

Slow and obvious on purpose. Nothing here is taken from the product but the names of things; where the two
disagree, one of them has misread the definition.
"""
