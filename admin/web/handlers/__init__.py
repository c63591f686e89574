"""The handlers of the back end: each reads a form, calls one store, and prints or sends on."""
