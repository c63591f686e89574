"""Words that are split or glued: keys and values as in ``text_speak``."""

from assistant.safety.spelling_table import by_spelling

# Two words in a row that are read as one.
PAIRS = {
    (pair.split()[0], pair.split()[1]): word
    for pair, word in by_spelling(
        """
        arent: are not
        asked to: asked 2
        blackmail: black mail
        blackmailed: black mailed
        blackmailing: black mailing
        boyfriend: boy friend
        cant: can not
        couldnt: could not
        didnt: did not
        doesnt: does not
        dont: do not
        girlfriend: girl friend
        go to: go 2
        going to: going 2
        got to: got 2
        grandad: grand dad
        grandchild: grand child
        grandchildren: grand children, grand kids
        granddaughter: grand daughter
        grandfather: grand father
        grandma: grand ma
        grandmother: grand mother
        grandpa: grand pa
        grandson: grand son
        hadnt: had not
        happened to: happened 2
        happening to: happening 2
        has been: is been
        has got: is got
        has had: is had
        hasnt: has not
        have to: have 2
        havent: have not
        he will: he ll
        herself: her self
        him to: him 2
        himself: him self
        inside: in side
        instagram: instagram gram
        isnt: is not
        like to: like 2
        listen to: listen 2
        me to: me 2
        myself: my self
        need to: need 2
        overdose: over dose
        overdosed: over dosed
        overdosing: over dosing
        said to: said 2
        scared of: sacred of
        scared to: sacred to
        says to: says 2
        she will: she ll
        shouldnt: should not
        snapchat: snap chat
        someone: some one
        stepbrother: step brother
        stepdad: step dad, step father
        stepdads: step dads
        stepdaughter: step daughter
        stepmum: step mum, step mother
        stepmums: step mums
        stepsister: step sister
        stepson: step son
        suicide: sui cide
        talk to: talk 2
        talking to: talking 2
        themself: them self
        things to: things 2
        threatening to: threatening 2
        tiktok: tik tok
        trying to: trying 2
        underage: under age
        used to: used 2
        want to: want 2
        wasnt: was not
        werent: were not
        wont: will not
        wouldnt: would not
        year old: y o
        yourself: your self
        """
    ).items()
}

# Written after a number without a space: "13yo", "500mg".
NUMBER_UNITS = {
    "yo": "year old", "yr": "year", "yrs": "years", "y": "year", "yro": "year old", "f": "f",
    "m": "m", "am": "am", "pm": "pm", "hr": "hour", "hrs": "hours", "min": "minutes", "mins":
    "minutes", "mg": "mg", "st": "st", "th": "th", "nd": "nd", "rd": "rd", "k": "thousand",
    "x": "x", "wk": "week", "wks": "weeks", "mth": "month", "mths": "months", "mo": "months",
    "w": "w", "ml": "ml", "g": "g",
}  # fmt: skip
