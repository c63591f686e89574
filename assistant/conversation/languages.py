"""Whether a message in Latin letters is in a language that no rule reads.

By the words that every sentence needs: of a language they are few, short and hardly ever a word of
another (Grefenstette, "Comparing Two Language Identification Schemes", JADT 1995). What an English
message may hold as well, such as "me", "no" or "mum", speaks for English.
"""

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

READ_CHARACTERS = 2_000
FEWEST_WORDS = 2
_WORD = re.compile(r"[^\W\d_]+")
_UNMARKED = str.maketrans("łøđıæœß", "lodiaos")

ENGLISH = frozenset(
    """
    a about after all am an and any are as at be because been but by can cant come could did
    do does dont for from get go going got had has have he her here him his how i if im in
    into is it its ive just know like me mum my need no not now of off on one or our out over
    r say says she should so some that the their them there they this to too u up us want was
    we were what when where which who why will with would you your
    """.split()  # noqa: SIM905 - a long list of words reads better as prose
)
# The tag of a language, and its words without their marks.
_LISTED = """
    pl jest sie nie moj moja moje mnie jak czy ale przez bardzo boje dziecko dzieckiem syn
    pl corka maz meza zona mam mozna moze tego tylko juz jestem ktos prosze pomoc pomocy co dla
    pl od przy gdy kiedy gdzie zeby bo tak byc bije mieszka chce moglby
    ro este sunt nu si pe cu care ma mea meu mele fiica fiul copilul copil sotul sotia vreau
    ro imi lui ei foarte cum unde cand pentru dar daca sa mi bate frica ajutor va rog poate
    ro trebuie acum acasa
    es mi mis el los las una unos que es esta estoy por para con pero cuando como donde hijo
    es hija marido esposo tengo miedo quiero puedo ayuda necesito muy ella y del se su le lo
    es nos favor pega ahora
    pt meu minha meus o os um uma que nao esta estou por para com mas quando como onde filho
    pt filha marido tenho medo quero posso ajuda preciso muito ela e eu seu sua dele voce ele
    pt bate agora
    fr mon ma mes le les une est je il elle ne pas que qui avec pour mais quand comment ou fils
    fr fille mari jai peur veux peux aide besoin tres et suis dans sur vous nous tu ce cette
    fr aidez moi frappe maintenant
    it mio mia miei il lo gli una che non sono per con ma quando come dove figlio figlia marito
    it ho paura voglio posso aiuto bisogno molto lei lui e di mi si del della questo picchia
    it adesso
    de mein meine meinen ist nicht und ich er sie es das der die dem den ein eine mit aber wenn
    de wie wo sohn tochter habe hat angst kann bitte hilfe brauche sehr mich mir uns wir von zu
    de auf schlagt schlaegt jetzt
    lt mano yra ne ir as mane kaip bet labai bijau vaikas sunus dukra vyras zmona kur kada nori
    lt noriu galiu prasau padeti pagalba man jis ji musa su kad del nuo dabar
    sk je som nie moj moja moje mna ma ako ale velmi bojim dieta syn dcera manzel manzelka
    sk chcem mozem prosim pomoc kde kedy aby lebo uz len tak ked co sa si bije teraz
    cs je jsem neni muj moje mne jak ale velmi bojim dite syn dcera manzel manzelka chci mohu
    cs prosim pomoc kde kdy aby protoze uz jen tak kdyz co se si bije ted
    tr bir ve bu benim beni bana cok ama icin ne nasil degil var yok kocam esim oglum kizim
    tr cocugum korkuyorum yardim istiyorum lutfen nerede evde dovuyor simdi
    sq eshte nuk dhe une im ime me mua si por shume kam frike femija djali vajza burri gruaja
    sq dua mund ndihme ku kur te per nga ai ajo rreh tani
    hu egy es nem van vagyok hogy az en enyem nagyon felek gyerek gyermek fiam lanyom ferjem
    hu felesegem kerem segitseg hol mikor akarok tudok mit ki kell ver most
    nl mijn is niet en ik hij zij het de een met maar wanneer hoe waar zoon dochter heb bang
    nl kan wil alstublieft hulp nodig zeer hem ons van naar slaat
"""


def _words_by_language() -> Mapping[str, frozenset[str]]:
    listed: dict[str, frozenset[str]] = {}
    for line in _LISTED.strip().splitlines():
        tag, *words = line.split()
        listed[tag] = listed.get(tag, frozenset()) | frozenset(words) - ENGLISH
    return MappingProxyType(listed)


OTHERS = _words_by_language()
OF_ANY_OTHER = frozenset[str]().union(*OTHERS.values())


def is_other_language(text: str, locale: str, *, has_rules: bool) -> bool:
    """Tell whether a message is in a language that neither the English rules nor the page's read.

    At least two different words have to speak for it, and more than for those that are read.
    """
    words = set(_words_of(text[:READ_CHARACTERS]))
    if len(words & OF_ANY_OTHER) < FEWEST_WORDS:
        return False
    own = locale.partition("-")[0] if has_rules else ""
    read = len(words & (ENGLISH | OTHERS.get(own, frozenset())))
    fewest = max(FEWEST_WORDS, read + 1)
    return any(len(words & theirs) >= fewest for tag, theirs in OTHERS.items() if tag != own)


def _words_of(text: str) -> list[str]:
    """List the words of a text in lower case, without apostrophes and marks."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("'", "").replace("’", ""))
    kept = "".join(each for each in plain if not unicodedata.combining(each))
    return _WORD.findall(kept.translate(_UNMARKED))
