"""Views of the tools for practitioners: from values of the core to what their templates print."""
