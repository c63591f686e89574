"""How people really type: tables from text-speak, misspellings and glued words to plain words.

Keys are single words as they stand after folding: lower case, seldom an apostrophe. Values are words
that no other table changes, so that normalising twice changes nothing.
"""


def _by_spelling(table: str) -> dict[str, str]:
    """Turn lines of "plain: spelling, spelling" round; a line without a colon goes on."""
    turned = {}
    plain = ""
    for line in table.strip().splitlines():
        before, colon, after = line.rpartition(":")
        plain = before.strip() if colon else plain
        spellings = (" ".join(spelling.split()) for spelling in after.split(","))
        turned.update(dict.fromkeys(filter(None, spellings), plain))
    return turned


# Said for emphasis only: dropped, so that "he just bloody well hit me" meets "hit me".
FILLERS = frozenset(
    """
    actually absolutely basically bloody bruh deadass definitely effing er erm erms
    extremely fking flipping freaking frickin friggin fuckin fucking fkn ffs genuinely
    haha hahaha honestly hun idek innit kinda legit literally lmao lmfao lol lowkey
    obviously omg omfg please pleas pls plz plss plzz probably properly
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

TEXT_SPEAK = _by_spelling(
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
    fine: obv
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

MISSPELLINGS = _by_spelling(
    """
    abuse: abbuse, abusse, abues, abouse
    abused: abbused, abusd
    abusing: abusin
    abusive: abusiv, abusve
    aggressive: agressive, aggresive
    alcohol: alchohol
    alone: alown
    always: allways, alwys, alwasy
    ambulance: amublance, ambulence
    and: adn
    anorexia: anorexya
    anorexic: anerexic, anorexc
    asleep: asleap
    attack: atack
    attacked: ataked, attaked, atacked
    attacking: attackin, atacking
    attempt: atempt
    attempted: atempted, attemped, attemted
    bastard: basterd
    beaten: beated
    beating: beatin, beeting, beting
    because: becase, becaus, beacuse, becouse
    begging: beggin
    behaviour: behavior
    being: bein
    believe: beleive, belive
    believes: believs
    blackmail: blackmale, blakmail, blacmail
    blackmailed: blackmaled, blakmailed, blackmialed, sextorted
    blackmailing: blackmaling, blakmailing, blackmialing, blackmailin
    bleeding: bleedin, bleading
    boyfriend: boyfreind, boyfrend, boyfiend, boifriend, boyfrind, boyf
    breathe: breath, brth, breth
    breathing: breathin, brething, breething
    brother: brothr, broter
    bruise: bruse, bruis
    bruised: brused
    bruises: bruses, briuses
    bulimia: bulemia
    bulimic: bullimic, bulemic
    called: cald
    child: chld, chidl, childs
    children: childrens, childen, chidren
    choke: chok
    choked: chokd, choaked
    chokes: choaks
    choking: choaking, chokin
    coming: comin, comming
    commit: comit
    committed: commited
    committing: commiting
    controlling: controling, controlin
    cousin: cosin, cuzin
    cutting: cuttin, cuting
    daughter: daugher, dauther, daugter, daughtor, dawter, daughters, duaghter, dautghter, dayghter
    depressed: depresed, deppressed
    didnt: didt, dident, diddnt
    died: dieded
    disappeared: dissapeared, disapeared, disappered
    doesnt: dosent, doesent, dosnt
    drinking: drinkin
    dying: diein, dieing, dyeing
    eating: eatin, eatting
    everything: evrything, everythin
    everywhere: evrywhere, everwhere
    following: followin, folowing
    exploitation: explotation
    exploited: exploted
    father: fater, farther, fathr, fathers
    feel: feal, fel
    feeling: feelin
    forced: forcd, forsed, forceed, forst
    forces: forses
    forcing: forceing
    friend: freind, frind
    friends: freinds, frinds
    frightened: frightend, fritened, frightned
    from: frm
    getting: gettin, geting, gittin
    girlfriend: girlfreind, girlfrend, girlf
    grabbed: grabed, grabd
    grandad: gramps, granda, grandada
    granny: grany
    groomed: gromed, grumed
    groomer: gromer
    grooming: gromming, groomin, groming, gruming
    happened: happend, hapened
    happening: hapening
    harming: harmin
    help: hel, hlep, hepl, halp, hlp, helpp, hellp
    help me: helpme
    hiding: hideing, hidding
    hit: hitted
    hit me: hitme
    hitting: hiting, hittin, hitin
    homeless: homless
    hospital: hospitle, hospitel, hosptial
    hurt: hurted
    hurt me: hurtme
    hurting: hurtin, hurtn
    hurts: hurst
    husband: husbend, husban, husbnd, hubby
    i want to die: iwanttodie
    ibuprofen: ibuprofin
    injured: injurd
    isnt: isent
    jealous: jelous, jelious
    jumping: jumpin
    kicked: kiked
    kicking: kicken, kickin
    kill: kil, killl
    kill myself: kilself, killmyself
    killed: kiled, killd
    killing: kilin, killin, kiling
    killing myself: killingmyself
    knife: knif, nife, kinfe
    leather: lether
    living: livin
    locked: lokced, loked, lockd
    making: makin
    marriage: marrige, marraige, marige, marridge
    married: maried
    meeting: meetin, meting
    message: messege, mesage
    messages: messges
    messaging: messagin, messging
    missing: misisng, missin, mising
    molested: molestd, molestted, molseted, mollested
    mother: muther, mothr, mothers
    mum: momma, mom, mam, mummy, mommy, mumy
    mums: moms, mams
    murdered: murded, murderd, murdured
    myself: myselfs, mysef, myslef, mysel, myselve, mself, msyelf
    naked: naiked, nakid, nakd
    neglect: neglet
    neighbour: nieghbour, neighbor, nabour, naybor, naybour, neighbur
    neighbours: neighbors, nabours
    niece: neice
    night: nite
    overdose: overdoes, overdos, od, overdoze
    overdosed: overdosd, od'd
    overdosing: oding
    paedophile: pedo, paedo, peado, pedophile, peadophile, nonce, peodophile
    pants: pantz
    paracetamol: paracetemol, parecetamol, paracetamols, paracitamol, parasetamol, paracetomol
    partner: parner, partener, patner, partnr, parnter
    person: persons, persn
    police: polise, plice, poilce, polcie, polis, poliec
    pregnant: pregant, pregnat, pregnent, preganant
    punched: punchd, puched
    punches: punchs
    punching: punchin
    radicalised: radicalized
    radicalising: radicalizing
    raped: rapped, rapd, graped
    raping: rapin
    receive: recieve
    received: recieved
    receiving: recieving
    running: runing, runnin
    said: sed
    saying: sayin
    scared: scard, scaired, scaredd, scart, skared
    scary: scarey
    screaming: scremaing, screamin, screming
    secret: secert, sectret, secrete
    secretly: secretley
    seduce: seduse
    seeing: seing
    self: selfe
    self harm: selfarm
    sextortion: sextorsion
    sexual: sexaul, sexul
    sexually: sexualy, sexaully
    should: shold
    shouting: shoutin
    slapped: slaped, slappd, slapt
    sleeping: sleepin
    smacked: smakced
    somebody: sombody
    someone: somone, somene, someon, soemone
    something: somthing, somethin
    stabbed: stabed, stabd
    stabbing: stabing
    stalking: stalkin
    starving: starveing, starvin
    stepdad: stepfather, stepdaddy
    stepmum: stepmother, stepmom, stepmummy
    stopped: stoped
    strangle: strangel
    strangled: strangeld, strangeled, strangld, stragled
    strangling: stranglin, strangeling
    suicidal: suicidle, suicidel, sucidal, suisidal, suicdal, suicidial, suicidally
    suicide: suacide, suicied, suicde, sucide, suicid, suiside, suecide, suiceide, siucide,
          sucicide, suiciide
    taking: takin, takeing
    talking: talkin
    teacher: teachr, techer, teecher, teacer
    that: taht
    the: yhe, teh, hte
    their: thier
    they: thay
    this: tihs
    thought: tought
    threatened: threatend, threatned, thretened, thretend
    threatening: threating, threatning, threatenin, thretening, threting
    threats: threts
    threw: throwed
    throwing: throwin
    touched: tocuhed, touchd, toched, tuched, touhed
    touches: touchs, toches, tuches
    touching: touchin, tuching
    uncle: uncel, unlce, uncl, unclee
    uncomfortable: uncomftable, uncomfterble, uncomfrotable, uncomfy
    unconscious: unconcious, unconsious, unconcous
    unresponsive: unresponsiv
    violence: voilence
    violent: violant, voilent, vilent
    vomiting: vomitting
    waiting: wating, waitin
    want to: wana, wantto
    want to die: wanttodie
    wants: watns
    watching: watchin
    weird: wierd
    which: wich
    with: whith
    would: wuld
    wrist: rist, wirst, wrisst
    wrists: rists
    """
)

# Two words in a row that are read as one.
PAIRS = {
    (pair.split()[0], pair.split()[1]): word
    for pair, word in _by_spelling(
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
        instagram: insta gram
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
        self harming: self harmin
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
        year old: yr old, y o
        years old: yrs old
        yourself: your self
        """
    ).items()
}

# Written after a number without a space: "13yo", "500mg".
NUMBER_UNITS = {
    "yo": "year old", "yr": "year", "yrs": "years", "y": "year", "yro": "year old", "f": "f",
    "m": "m", "am": "am", "pm": "pm", "hr": "hour", "hrs": "hours", "min": "minutes", "mins":
    "minutes", "mg": "mg", "st": "st", "th": "th", "nd": "nd", "rd": "rd", "k": "thousand", "x": "x",
    "wk": "week", "wks": "weeks", "mth": "month", "mths": "months", "mo": "months", "w": "w",
    "ml": "ml", "g": "g",
}  # fmt: skip
