"""When something was issued: days, months, so many days after another's."""
