"""Words that are looked for in disguise: censored (r*pe), spelled out (k i l l), stretched."""

LEXICON = frozenset(
    """
    abuse abused abuser abuses abusing afraid ago all alone am ambulance and anymore asked asking
    attack attacked attacking bad beat beaten beating beats been being bleeding blood boyfriend
    bridge brother bruise bruises bullied bully call called came children child choke choked
    choking coming cousin cry crying cut cuts cutting dad daddy danger dead death depressed die
    died door drink drunk dying end ending evil family father feel feeling feels find follow
    following forced forces friend friends fuck fucked girl girlfriend going groom groomed
    groomer grooming gun hang hanging happened happening hate hates have help her here him his hit
    hits hitting home horrible house how hurt hurting hurts husband it keep keeps kidnap kidnapped
    kill killed killing kills knife leave lethal life live locked made make makes man marry me
    meet meeting messages molest molested money mother mum murder murdered my myself naked need
    night not now nude nudes off online outside overdose overdosed partner penis people picture
    pictures pills police porn pregnant private punch punched rape raped raper rapes
    raping rapist right running sad safe scared school secret self send sent sex sexual
    she sister slap slapped sleep sleeping someone stab stabbed stop strangle strangled stuck
    suicidal suicide take taken tell telling that the them they this threat threaten threatened
    threatening tired to today told tonight touch touched touches touching trapped uncle vagina
    video violent wake want wants watching weed wife will with worthless wrist wrists you your
    harm he boy school son daughter teacher stepdad street room hidden trapped grabbed undress
    undressed look looking good food foot asleep deep see too three week hell tall wall fell
    sell pull pulled push pushed cell miss missing press kiss kissed less loss boss pass mess
    dress stress class glass guess happen bottom letter better matter
    """.split()  # noqa: SIM905 - a long list of words reads better as prose
)


def _single(word: str) -> str:
    """Write every run of a letter once: "kill" and "killl" meet in "kil"."""
    return "".join(
        letter for place, letter in enumerate(word) if not place or letter != word[place - 1]
    )


UNSTRETCHED = {_single(word): word for word in sorted(LEXICON) if _single(word) != word}
