"""The budget, measured: `make benchmarks` prints ratios against a baseline of the same run. Not timed tests.

Each module measures one subject in processes of its own; `__main__` runs them and prints the table.
"""
