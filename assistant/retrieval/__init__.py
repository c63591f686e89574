"""Finding the pages that answer a question, and judging how well that is done.

The only package that imports Whoosh, numpy, onnxruntime, tokenizers and symspellpy; of ours it may
import conversation, whose ports it implements, and what that may import.
"""
