"""Laying the report out as a paper, in plain English for elected members and funders."""
