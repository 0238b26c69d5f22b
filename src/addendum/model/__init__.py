"""The frozen records of every stage of the trip."""
