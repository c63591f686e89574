"""Words that are looked for in disguise, and words that are known when they are mistyped."""

# Looked for in every disguise: censored (r*pe), spelled out (k i l l), stretched, in leetspeak.
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


# The other words of which rules are made: looked for stretched, in leetspeak and mistyped.
FAMILIAR = frozenset(
    """
    abducted able abortion about above abroad absolute access accident accidentally account
    accounts accusing across acting added address admitted adult adults advice africa after
    afternoon again against aged agency ages agreed airdrop airing airport alcohol alcoholic
    alive allegation allowance allowed along already also always amazon amount angry anniversary
    anorexic another answer answered answering antidepressants anybody anyone anything anyway
    anywhere apparently application appointment argue argument arms around arranged arranging
    arrested arrived ashamed asks assembly assistant asthma asylum attempted attempting attend
    attendance attended aunt auntie autistic away babies baby babysit babysitter back bags
    balcony banging bank banned barefoot barely barged barricaded barrier baseball basketball
    bath bathroom battered batteries batters battery beautiful because become bedroom bedtime
    beer before begged begging begs begun behaviour behind believe believes believing belt
    belted beneath benefits best between bike bikini bill bins biology birth birthday biscuits
    bites biting bits black blacked blackmail blackmailed blackmailer blackmailing blade blades
    bleach bleed bleeds block blocked blocking blocks bloke blokes blue boarding body boiler
    boiling bolted book booked boot booting boring born borrow both bother bothered bottle
    bottles bought boxing boyfriends boys bread break breakfast breaking breaks breastfeeding
    breathe breathing bricks bridesmaid bring brings broke broken brothers brought brownies
    bruised budget budgie building bullying bumped bundled burglar burglary burn burned burner
    burning burns burnt busy button buying buys cabinet cable cadets calling calls calm calories
    camera cameras cancel cant card cards care carer carers caretaker carpet carried carries
    carry carrying cars carving case caseload cash catching caught cause ceiling celebration
    cellar ceremony certain certificate chains chair chairs change changed changing channel
    charge charger chased chasing chat chatting check checked checking checks cheek chest
    chicken childcare childminder chips chocolate choice chokes choose chooses chores christmas
    chucked chucks church cigarette cinema circumcised classmate clean cleaner cleaning cleans
    cleansing clicked client cliffs climbed climbing climbs clinic close closed clothes club
    coach coat coercive coffee coffin cold collapsed colleague collect collected collecting
    collects college colour colouring come comes commenting comments commit community company
    competition completely computer concern confided confidence confiscated conscious
    consequences contact contacts content contraception contract controlling controls
    conversation cooker cooking cope cord corner costume could couldnt council counsellor count
    countdown counted counting country counts county couple course coursework court cousins
    cover covered covering covers credit cricket cried cries criminal crisps crowbar crusts
    cuddle culture cupboard curtains cushion custody dads daily dangerous dangling dark dating
    days deadline deal dealer dealers decades decided decides delete deleted deleting
    deliberately deliver delivering demand demanded demanding dentist departure deported deposit
    deserve details device didnt different dinner dinners dinosaur disability disabled disappear
    discharged discipline disclosed disclosure discord divorce divorced doctor doctors document
    documents does doesnt dogs doing domestic done doorbell doors doorstep doorway down
    downstairs drag dragged dragging dragon drama dramatic drawer drawers drawing drawings drawn
    dressing drew drinking drinks drive driven driver drives driving drop dropped dropping drove
    drowning drugged dump during each early earrings ears easier easiest easter easy eaten
    eating eats eczema edge eggshells eight eighteen eighties elders eldest electric eleven else
    emailed embarrassed embarrassing emergency employer empty engaged engine english enough
    eritrea escort even evening ever every everybody everyone everything everywhere exams
    exchange excuses exhaust existing expect expected expecting expects explain explanation
    explicit expose exposed extorting eyelashes eyes face facebook factory fainted fainting fall
    fallen falling families fast fault favourite favourites favours fear feed feeding feeds
    feelings feet fella felt fence fetching fiance fiancee fifteen fiftieth fifty fight fighting
    fights filled filling film filmed filming films filthy finally finding finds fine finger
    fingers finish finished fire first fish fitting five fixing flashed flashes flashing flat
    flatmate flight flinches floor floppy flying followers follows footage football forcing
    forearm forever forget forgets forgot form former forties forty forward foster fought found
    four fourteen fracture free friday fridge friendly frightened from front full funeral funny
    furniture further gambia game gaming gang garage garden gate gave gets getting ghost gift
    girls give given gives giving glassed glasses godmother godson goes gone goodbye goodnight
    googling governors grabbing grades grammar gran grand grandad grandchild grandchildren
    granddaughter grandfather grandma grandmother grandpa grandparent grandparents grandson
    great grey group grown guilty guinea guitar gymnastics hacked hair hairbrush half hallway
    hammer hammers hamster hand handed handful handfuls hands happens happier happy hard hardly
    harming hasnt havent having hazard head heading headphones health hear heard hearing heart
    hearts heating heaven heavy held hello helpline heroin hers herself hide hides hiding high
    himself historic history hockey hold holding holds hole holiday holidays homeless homework
    honeymoon hoover hoovering hoping hospital hotel hotels hour hours household housemate
    houses housing hundred hundreds hunger hungry hunted husbands hypothetically hysterical
    illegal images imagine immigration inappropriate indecent infant information inhaler injured
    injuries injury inside instructor insulin insurance intend interest interfere internet
    intimate into invited ipad iron jacket jealous joined joining joke joking jokingly jump
    jumped jumper jumping jumps just karate keeping kent kept kettle keys kicked kicking kidding
    kids kind kisses kissing kitchen kitten knee knew knickers knives knocked knocks know
    knowing known knows lads lady laid landing landlord language lanyard laptop lass last late
    lately laugh laughed laughing laundry laxatives laying lead leader leaflet league leak
    leaked learn learning leathers leaves leaving ledge left legs lesson lessons lets letterbox
    letters letting level lift lifted lifts ligature light lighter like likely likes limping
    line lines list listen listening little lives living load loads location lock locking locks
    lodger loft long longer looked looks lorry lose losing lost loud lounge love loved lovely
    loves lunch luton machete machetes madam makeup making mama manage manager manchester mans
    many mark marks marriage married marrying masked massage massive mate mates maths mattress
    mature maybe meal mean meaning means meant medication medicine meltdown meltdowns member
    mental mentioned message messaged messaging messing methadone method middle midnight midwife
    might mileage milk mind minding mine minnie minute minutes mirror missed missus mistake
    mobile model modelling modern moment monday mondays monitor monkey monster month months more
    morning mosque most motorway mouth move moved moves moving much mugged multi mums music must
    nail nails name names nanny nappies nappy naughty near nearly neck necked needed needles
    needs neglect neighbour neighbours neither nephew nervous netball never newborn next nice
    niece nights nine nineteen nobody noise none normal nose nosebleed note notes nothing notice
    noticed nowhere number nurse nursery nurses occasion offender offered offering office
    officer officers older oldest once ones only open opened opening opposite order other others
    ought ourselves over overnight owes pack package packages packet packets paedophile page
    paid painless pair pakistan pants papa paper papers paperwork paracetamol parcel parcels
    parent parents park parked parking part parties party passed passing passport passports
    password passwords past pastor pathetic patient paying paypal pays pencil periods permission
    permitted person persuaded petrified petrol phone phoned phones physical pick picked picking
    picks pill pillow pinched pinches pinned pinning pipe place placement places plan plane
    planning plasters plastic plate plates platform play played playground playing plays
    playstation plumber pocket point pointed pointing pokemon poland policy pool poorly popped
    post posted posting postman posts pound pounds poured pouring praises pram prefer prescribed
    present presents pressure pretend pretending pretends pretty priest primary printer prison
    prisoner privates problem procedure profile progress project prom promise promised promotion
    proper property protect protocol proud prove puberty pulling pulls punches punish punishing
    pupil pupils purpose pushes pushing puts putting pyjamas question questions quick quickly
    quid quiet racist raging railing railings railway raised raising ramadan random rang rash
    rather razors reach read reading reads real reason reasons receipts received reception
    recognise recommendations recorded recording records referral refresher refuge refuse
    refused refuses refusing regarding register regret relapsed relationship remote remove
    removed rent report reported reporting requested resident residential respite restraining
    restricting results returns revise revision ribs ring ringing rings river road robbed roof
    roommate rope rotten rough round routine rude ruined runaway rung runner runs safeguarding
    safety said salary same sandwich sandwiches saturday saved saving saying says scales scares
    scarf scavenging schools science scissors scooter scout scratch scratches screamed screaming
    screams screen screenshot search searched searching seat second secretly seeing seems seen
    sees selling sending sends serious servant server service services setting settled seven
    seventeen shaken shakes shaking shame shaped share shared sharing sharpener shed sheets
    shells shelter shift shifts shoe shoes shook shooters shooting shoots shop shopping short
    shotgun should shouldnt shout shouted shouting shouts shoved shoves show showed shower
    showers showing shown shows shut shuts sibling siblings sick sickness side sign signal
    signed signs silent since single sisters site sits sitting sixteen size skipped slapping
    slaps slashed sleepover sleepovers sleeps sleepy sleeves slept slides slimming slip slipped
    slipper smacked smacking small smashed smashing smelling smells smoke snap snapped snatched
    soaked soap social sock sofa soiled sold somalia some somebody something sometimes somewhere
    sons soon sorry sort sorted sounds speak speaker speaking speaks special speech spelling
    spending spiders spiked spirit split spoon sports spouse spring squash squeezed squeezes
    staff stairs stairwell stand standing stares staring start started starting starts starved
    starving states station stay stayed staying steam step stepbrother stepdaughter stepping
    stepson stick sticking still stomach stone stood stopped stopping stops storey stories story
    straight stranger strangers strangling strangulation strapped stream streaming streets
    stressed strict strip stripped stripping strips stroke strokes strong student stuff stupid
    subject such suddenly sugar summer sunday supply support supposed sure surfing surgery
    surprise survived swallow swallowed swapped swapping swastikas swear swearing swears sweets
    swimming swings switch swollen swore table tablet tablets takeaway takeaways takes taking
    talk talked talking talks tape target taught taxi teach teachers teaching team teenage
    teenager teenagers teeth telegram tells temper template tenant term terrible terrified
    terrorist test text texted texting texts than thank thanks their themselves then there these
    thighs thing things think thinking thinks thirteen thirties thirty those thought thoughts
    thousand threatens threats threshold threw thrilled thriving throat throttling through throw
    throwing thrown throws thumps thursday ticket tickets tickle tickles tied time times
    timescale tinder tiredness tissues toast toddler toddlers together toilet toilets tomorrow
    tongue tonsillitis took topless towards towel towels town tracked tracker tracks traffic
    train trainers training trains trampoline transfer transport travel treasure tricked tried
    trip tripped trouble trousers true trying tuesday tummy turn turned turning turns tutor
    twelve twenty twice twins twitch twitter type unbelievers uncles under underage understand
    underwear unexplained uniform unit unknown unless unpaid until update updating upload
    uploaded upstairs used using usually vapes vegetarian viaduct victim videos vietnam violence
    visa visit visiting visitor visits vodka voice voicemail voices volunteer voucher vouchers
    vulnerable wages wait waiting waking walk walked walking walks wandering wanted wanting ward
    wardrobe warning wash washes washing wasnt watch watched watches water weapon wear wearing
    wears weather webcam website wedding wednesday weekend weekends weeks weighs weight weird
    well went were wets wetting what wheelchair when whenever where wherever whether which while
    whipped whispered white whole wifi window windows wine winter wish wished wishes without
    wobbly woke woman women wont wooden word words work worked worker working works workshop
    worried worse would wouldnt write writing written wrong wrote year years yelling yesterday
    young younger youngest yourself youth zombie
    """.split()  # noqa: SIM905
)

KNOWN = LEXICON | FAMILIAR

# Words in their own right that look like a slip of the fingers: "scared" is no "sacred".
ORDINARY = frozenset(
    """
    acing actin agree aloe anther antidepressant arica arrange arrive babes backed bared barge
    barley barricade barrie bats batter beach beaks beast benefit beng betas bets bette biscuit
    bitting blocs booed booing bothers bough braking breda brick bride brigs brooke brownie
    brunt budge bull bulling bundle caching cadet cains calorie capet career careers cares caret
    caries caring carrie cased casing caving cella chain chanel chang chare chari chars chase
    chins chore chose chuck circumcise clans cliff climb clint clothe cloths coke coked cokes
    coking collapse collet collets comment compute confide confiscate consequence control cooing
    cooke corer cores corse counselor coupe coves craving crisp crust cunts curse curtain dagon
    decade decide delver detail diner diners ding dink disable discharge disclose diver dives
    diving divorcee downing dragoon drier dries drin droning dunk earring eater eggshell elder
    engage ester excuse exiting expos factor facture favour fees fiend fiends filed filing filth
    finches finer fining finis finnish fling follower force fores forge forges forgo fortes
    fortis fried froward gabbing gamba gamin gassed gasses gong governor grade grads grandam
    greta guilt gymnastic hardy haring harts hating hats haven headphone hears hearst heath
    heats heave herat heron hokey holing hooping hopping horus hose hoses hosing hover hovering
    huger huts image inhale injure injures interne inulin inured invite karat kickers knicker
    knock lading landry lathers lave laxative layard leaning leather letha liens liming locke
    lodge loner longe loosing lovey lunge lying mange manger marred marring mary mater matte
    mattes mediation metal mining minuet minuets moles moths needle needless nether nigh norma
    noting nurser offices paces panning papal pared paries paring passe pasto patent pates payed
    pens period peron persuade petty pined pining pinter planing plaster plats platte plying
    ponds pones pored poring posed posing praise pres prescribe preset presets pries prion
    prises promisee pyjama radom ragging raise raisin ramada rapper rapping raps rater rathe
    razor receipt receive recoded recoding recommendation record refugee regrading relapse
    result retraining return reuse reused reuses reusing riling rising robed runway sacked
    sacking sacred sakes sales sallow sanding sapped sapping sates scale scare scarred scars
    scissor scoter scrams scream scree searing sears seep seeping seeps sells serous serve
    settle sever shake shape shard sheet shell shits shogun shooing shoos shoot shooter shots
    shove shred sides sifts singe singed sings sipped sipper sleeve slide smell soled somali
    sometime sopping sorts sound sowed sower sowers sowing spider spied spike spilt sport spots
    sprig sprit squeeze stair stare stared starring stars starve state stated stating stats
    staved staving steaming stirs stoke stokes stoops store stores strange string striped
    striping stroy suck suppl suppose survive swastika sweet swigs swing tables tacked tacker
    tacks tanks tapped targe tavel teaches tempe thee thigh thins though threes thump ticked
    tings tipped tire tissue titch titter toady toddle tody toile touche toward traced tracer
    track trainer trans trave treat treats tree trilled trippe trough trouser tuned tuning
    turing tying unbeliever vices vide violet vouches waked waling waned waning waring weigh
    widow widows wight wised wises wist woden writ writs
    """.split()  # noqa: SIM905
)
