"""The first start: three questions, or the sample ward."""
