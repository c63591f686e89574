"""Common misspellings, word by word; keys and values as in ``text_speak``."""

from assistant.safety.spelling_table import by_spelling

MISSPELLINGS = by_spelling(
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
