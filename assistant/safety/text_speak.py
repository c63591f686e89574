"""Text-speak: what is left out, drawn together or shortened on a telephone.

Keys are single words as they stand after folding: lower case, seldom an apostrophe. Values are
words that no other table changes, so that normalising twice changes nothing.
"""

from assistant.safety.spelling_table import by_spelling

# Said for emphasis only: dropped, so that "he just bloody well hit me" meets "hit me".
FILLERS = frozenset(
    """
    actually absolutely basically bloody bruh deadass definitely effing er erm erms
    extremely fking flipping freaking frickin friggin fuckin fucking fkn ffs genuinely
    haha hahaha honestly hun idek innit kinda legit literally lmao lmfao lol lowkey
    obv obvs obviously omg omfg please pleas pls plz plss plzz probably properly
    quite really realy rlly rly seriously smh so sooo soo sorta super tbh tbf totally
    ugh uhh uh uhm um umm urgently very v wtf
    """.split()  # noqa: SIM905 - a long list of words reads better as prose
)

CONTRACTIONS = {
    "m": "am",
    "re": "are",
    "ve": "have",
    "ll": "will",
    "d": "would",
}
PRONOUNS_WITH_IS = frozenset(
    "he she it that who what there here where how everyone someone something".split()  # noqa: SIM905
)

TEXT_SPEAK = by_spelling(
    """
    a lot: alot
    about: ab, abt
    already: alr
    and: nd
    anyone: any1, anyl
    anything: owt
    at the moment: atm
    because: bc, bcos, bcoz, bcuz, becos, becoz, becuase, coz, cos, cus, cuz
    before: b4
    best friend: bff, bffs, bestie
    birthday: bday
    boyfriend: bf, bfs, byf
    brother: bro, brov, bruv
    cant: cannot, cnt
    cant be bothered: cba
    could: cud
    could have: coulda
    doing: doin
    dont: dnt
    dont know: dunno
    every: evry
    everyone: every1, evry1
    everyone is: everyones
    ex boyfriend: xbf, exbf
    ex girlfriend: exgf
    ex husband: exhusband
    ex partner: expartner
    ex wife: exwife
    forever: 4eva, 4ever
    friend: fren, frend
    friends: frens, frends
    girlfriend: gf, gfs
    give me: gimme
    going: goin
    going to: gna, gona, gonna, gunna, ganna, gon
    got to: gotta
    got to go: gtg, g2g
    hate: h8
    hates: h8s
    have: av, hav, hsv
    have to: hafta
    having: havin
    he hasnt: hesnt
    he is: hes
    hello: wassup
    homework: hw
    how is: hows
    i am: im, iam
    i dont care: idc
    i dont know: idk
    i have: ive
    i know: ik, ikr
    i love you: ily, ilysm
    in my opinion: imo
    in real life: irl
    instagram: insta, ig
    isnt: aint
    it will: itll
    just: jst, jus
    kill: unalive
    kill myself: kms
    kill yourself: kys, kysm
    killed: unalived
    killing: unaliving
    late: l8
    later: l8r
    let me: lemme, leme
    love: luv
    love you: ly
    mate: m8
    mates: m8s
    maybe: prolly
    message: dm, msg
    messaged: dmd, dmed, pmd, msgd
    messages: dms, msgs
    messaging: dming, msging
    my: mah
    never mind: nvm
    no: nah, nope
    no one: no1, noone
    nothing: nowt, nuffin, nothin, nuthin
    nude: nood
    nudes: nudez, noods, noodz, newds
    of course: ofc
    out of: outta
    password: pw
    people: ppl, peeps
    picture: pic, piccy, photo, photograph, foto
    pictures: pics, pix, piccies, picz, photos, photographs, fotos
    question: q
    right: rite
    right now: rn
    self harm: sh, selfharm
    self harmed: selfharmed
    self harming: selfharming
    self harms: selfharms
    she is: shes
    should: shud
    should have: shoulda
    sister: sis
    snapchat: sc
    someone: sb, some1, sum1, sm1, sumone
    someone is: someones
    something: smth, sth, smthn, sumthing, sumfin, somefing
    sorry: sry, soz, srry
    speak: spk
    suicide: sewerslide
    tell: tel
    telling: tellin
    text: txt
    texting: txting
    texts: txts
    thank you: ty, tysm
    thanks: thnx, thx, tnx, ta
    that: dat
    that is: thats
    them: dem
    there: der
    there is: theres
    they are: theyre
    they have: theyve
    they will: theyll
    this: dis
    though: tho
    through: thru
    tiktok: tt
    today: 2day
    together: 2gether
    tomorrow: 2moro, 2morrow, 2mrw, tmrw, tmr, tmoz, tomoz
    tonight: 2nite, 2night, tonite
    trying: tryin
    trying to: tryna
    until: til, till
    video: vid
    videos: vids
    wait: w8
    want: wnt
    want to: wanna, wannna
    we have: weve
    week: wk
    weeks: wks
    what: wot, wat
    what is: whats
    when: wen
    where is: wheres
    who is: whos
    with: wiv, wid
    would: wud
    would have: woulda
    year: yr
    years: yrs
    yes: yh, yeh, yea, yeah, yep
    you are: youre
    you have: youve
    you will: youll
    your: ur
    yourself: urself
    """
)

SINGLE_LETTERS = {"u": "you", "r": "are", "n": "and", "k": "fine", "b": "be", "c": "see"}
