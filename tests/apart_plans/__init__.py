"""What was written apart from the readers: phrases, documents and damage they were not made with."""
