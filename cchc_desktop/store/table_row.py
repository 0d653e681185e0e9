"""What every row is to SQLModel: mapped, never validated."""

from sqlmodel import SQLModel


class TableRow(SQLModel):
    """Spares the start the making of validators that nobody asks for."""

    model_config = {"defer_build": True}
