"""One-time links, as they are printed."""


def invitation_link(address: str, token: str) -> str:
    """Write the link with which somebody takes up an invitation."""
    return f"{address.rstrip('/')}/admin/invitation/{token}"
