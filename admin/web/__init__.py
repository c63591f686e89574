"""The pages of the editors' back end, under /admin: plain forms, complete without JavaScript.

The only package of the back end that knows Jinja, and Litestar beyond the type of a router.
Every address names one action of ``admin.identity.policy``; the guard refuses whatever names none.
Here alone a cookie is set, ``__Host-staff``: Secure, HttpOnly, SameSite=Strict, for the session
only. Browsers keep a Secure cookie from http on a loopback address too (Chromium and Firefox do,
Safari does not), so that signing in works on a developer's machine at http://localhost; anywhere
else it needs https.

Staff read English: these pages are not offered in other languages. May import persistence,
printing, ``looking_back`` and the pure packages of the back end.
"""
