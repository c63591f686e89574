"""Which language a reply is in: the address says it, or the form; no header and no cookie does."""

from collections.abc import Iterable

from assistant.localisation.locales import Locale


def choose_locale(of_address: Locale, form_field: str, offered: Iterable[Locale]) -> Locale:
    """Take the language that the form asks for where it is offered, else that of the address."""
    for locale in offered:
        if locale.tag == form_field:
            return locale
    return of_address


def unprefixed(path: str, offered: Iterable[Locale]) -> str:
    """Cut a language's prefix off a path: "/pl/contacts" becomes "/contacts", "/pl" "/"."""
    for locale in offered:
        if locale.prefix and (path == locale.prefix or path.startswith(f"{locale.prefix}/")):
            return path.removeprefix(locale.prefix) or "/"
    return path


def locale_of_path(path: str, offered: tuple[Locale, ...]) -> Locale:
    """Read the language from an address; an address without a prefix is in the first language."""
    for locale in offered:
        if locale.prefix and (path == locale.prefix or path.startswith(f"{locale.prefix}/")):
            return locale
    return offered[0]
