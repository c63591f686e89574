"""Talk about the service itself, heard by meaning: "is this thing on", "never mind".

The rules of requests hear what is said in few plain words; this hears the rest. It learned from
``examples.en.tsv`` what ``talk.npz`` holds; ``assistant train-talk`` makes that table.
"""
