"""Files that are divided into entries: one to read, and many that are generated."""

from hypothesis import reject
from hypothesis import strategies as st

from admin.editing.entries import Divided, divide
from assistant.persistence.documents import Document, canonical_document
from assistant.persistence.errors import ContentErrors

PATH = "safety/en.yaml"
LONG_RULES = """\
# What is heard.

words:
  # Whose it is.
  my:
    - (my|our)
  his:
    - his

# How it is heard.
rules:
  # --- danger ---
  - id: attack
    says: |
      # is no comment
      hit

  # --- worry ---
  # and doubt
  - id: "sad"
    says: cries
requests: []
"""
NAMES = st.text("ab1", min_size=1, max_size=3)
ITEMS = st.tuples(
    st.sampled_from(["", "  # said\n", "  # said\n  # twice\n", "\n"]),
    NAMES,
    st.sampled_from(
        [
            "",
            "    says: |\n      # not a comment\n",
            "    says: >-\n      a\n\n      b\n  # after\n\n",
            "    says: [a,\n      b]\n",
            '    says: "a\n      # b"\n',
            "    says:\n    - a\n    -\n\n",
        ]
    ),
).map(lambda each: f"{each[0]}  - id: {each[1]}\n{each[2]}")
FILES = st.lists(
    st.tuples(NAMES, st.lists(ITEMS, min_size=1, max_size=4)).map(
        lambda part: f"{part[0]}:\n{''.join(part[1])}"
    ),
    min_size=1,
    max_size=3,
).map(lambda parts: "# A file.\n" + "".join(parts))


def document(text: str) -> Document:
    return canonical_document(PATH, text)


def divided(text: str) -> Divided:
    try:
        return divide(document(text))
    except ContentErrors:
        reject()
