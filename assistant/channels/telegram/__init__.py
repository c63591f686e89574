"""The Telegram channel: updates in, messages out; replies only, in private chats only.

``taking`` reads updates, by webhook or by polling; ``chats`` turns one into what is said next;
``views`` lays a reply out within the limits of Telegram; ``sending`` delivers it.

Nothing of a person is stored: a conversation is remembered in memory for thirty minutes under a
keyed hash of its chat. May import conversation, pathways, safety, guidance and localisation, and
of persistence the memory that workers share; the web and the API are siblings and unknown here.
"""
