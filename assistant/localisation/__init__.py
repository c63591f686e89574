"""Languages: which are offered, their catalogues, and times, dates and numbers in words.

The only package that imports Babel and phonenumbers; may import guidance and what stands below.
"""
