"""What is no page, as people see it: for each kind of content file, its entries and how they look.

It may import all that the pages of the back end may, and nothing of them but their services.
"""
