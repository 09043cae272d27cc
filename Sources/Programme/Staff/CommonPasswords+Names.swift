extension CommonPasswords {
  /// Given names, in Denmark and elsewhere: with digits after them they are guessed as soon as words.
  static let namesText = """
    mads magnus frederik rasmus mikkel emil oliver oscar malthe valdemar august aksel anton viggo
    sebastian christian kristian mathias mathilde freja astrid ingrid karla clara laerke lærke sofie
    sofia johanne caroline josefine signe maja emma alma agnes ella nora anna mette lone hanne
    birthe kirsten jens peter lars søren soeren niels henrik thomas jesper morten torben bent erik
    poul jørgen joergen hans knud svend mohammed muhammad ahmed fatima amina yusuf omar hassan aisha
    leila mary patricia linda barbara elizabeth jennifer maria susan margaret dorothy lisa nancy
    karen betty helen sandra donna carol ruth sharon michelle laura sarah kimberly deborah jessica
    shirley cynthia angela melissa brenda rebecca virginia kathleen pamela martha debra amanda
    stephanie carolyn christine marie janet catherine frances joyce diane alice julie heather teresa
    doris gloria evelyn jean cheryl mildred katherine joan ashley judith rose janice kelly nicole
    judy christina kathy theresa beverly denise tammy irene jane lori rachel marilyn andrea kathryn
    louise sara anne jacqueline wanda bonnie julia ruby lois tina phyllis norma paula diana annie
    lillian emily robin peggy crystal gladys rita dawn connie florence tracy edna tiffany carmen
    rosa cindy grace wendy victoria edith sherry sylvia josephine thelma shannon sheila ethel ellen
    elaine marjorie carrie charlotte monica esther pauline juanita anita rhonda hazel amber debbie
    april leslie lucille jamie joanne eleanor valerie danielle megan alicia suzanne michele gail
    bertha darlene veronica jill erin geraldine lauren cathy joann lorraine lynn sally regina erica
    beatrice dolores bernice audrey yvonne annette marion dana stacy renee vivian roberta holly
    brittany melanie loretta yolanda jeanette laurie katie kristen vanessa elsie beth jeanne vicki
    carla tara rosemary eileen terri gertrude lucy tonya stacey wilma gina kristin jessie natalie
    vera charlene bessie delores melinda pearl arlene maureen colleen allison tamara georgia
    constance lillie claudia jackie marcia tanya nellie minnie marlene heidi glenda lydia viola
    courtney marian stella dora vickie mattie maxine irma mabel marsha myrtle lena christy deanna
    patsy hilda gwendolyn jennie margie nina cassandra leah penny priscilla naomi carole olga billie
    dianne tracey leona jenny felicia sonia miriam velma becky bobbie violet kristina toni misty
    shelly daisy ramona sherri erika katrina claire lindsey lindsay geneva guadalupe belinda
    margarita sheryl cora faye sabrina isabel marguerite hattie harriet molly cecilia kristi brandi
    blanche sandy rosie joanna iris eunice angie inez lynda madeline amelia alberta genevieve
    monique jodi janie kayla sonya kristine candace fannie maryann opal alison yvette melody susie
    olivia flora shelley kristy mamie lula lola verna beulah antoinette candice juana jeannette
    kelli whitney bridget celia latoya patty shelia gayle della vicky lynne sheri marianne kara
    jacquelyn erma blanca myra leticia krista roxanne angelica robyn adrienne rosalie alexandra
    brooke bethany sadie bernadette traci jody kendra nichole rachael mable ernestine muriel
    marcella elena krystal angelina nadine kari estelle dianna paulette lora mona doreen rosemarie
    desiree antonia janis betsy christie freda meredith lynette teri cristina eula leigh meghan
    sophia eloise rochelle gretchen cecelia raquel henrietta alyssa jana gwen jenna tricia laverne
    olive tasha silvia elvira delia kate patti lorena kellie sonja lila lana darla mindy essie mandy
    lorene elsa josefina jeannie miranda dixie lucia marta faith lela johanna shari camille tami
    shawna elisa ebony melba nettie tabitha ollie winifred kristie alisha aimee rena myrna marla
    tammie latasha bonita patrice ronda sherrie addie francine deloris stacie adriana cheri abigail
    celeste jewel cara adele rebekah lucinda dorthy effie trina reba sallie aurora lenora etta
    lottie kerri trisha nikki estella francisca josie tracie marissa karin brittney janelle lourdes
    laurel helene fern elva corinne kelsey bettie elisabeth aida caitlin eugenia christa goldie
    maude jenifer therese dena lorna janette latonya candy consuelo tamika rosetta debora cherie
    polly dina jewell jillian dorothea nell trudy esperanza patrica kimberley shanna helena cleo
    stefanie rosario janine mollie lupe alisa maribel susanne bette susana elise cecile isabelle
    lesley jocelyn paige joni rachelle leola daphne alta ester petra graciela imogene jolene keisha
    lacey glenna gabriela keri ursula lizzie shana adeline mayra jayne jaclyn gracie sondra carmela
    marisa rosalind charity tonia beatriz marisol clarice jeanine sheena angeline frieda lily shauna
    millie claudette cathleen angelia gabrielle autumn katharine jodie staci christi justine elma
    luella margret dominique socorro martina margo mavis callie bobbi maritza lucile leanne jeannine
    deana aileen lorie ladonna willa manuela gale selma dolly sybil abby winnie marcy luisa jeri
    magdalena ofelia meagan audra matilda cornelia bianca simone bettye randi virgie latisha barbra
    georgina eliza leann bridgette rhoda haley adela nola bernadine flossie greta ruthie nelda
    minerva lilly terrie letha hilary estela valarie brianna rosalyn earline catalina clarissa lidia
    corrine alexandria concepcion sharron dona ericka jami elnora chandra lenore neva marylou melisa
    tabatha serena avis allie jeanie odessa nannie harriett loraine penelope milagros emilia benita
    allyson ashlee tania esmeralda pearlie zelma malinda noreen tameka saundra hillary amie althea
    rosalinda lilia alana clare alejandra elinor lorrie jerri darcy earnestine carmella noemi marcie
    liza annabelle louisa earlene mallory carlene nita selena tanisha katy julianne lakisha edwina
    maricela margery kenya dollie roxie roslyn kathrine nanette charmaine lavonne ilene tammi
    suzette corine kaye chrystal lina deanne lilian juliana aline luann kasey maryanne evangeline
    colette melva lawanda yesenia nadia madge kathie ophelia valeria nona mitzi mari georgette
    claudine fran alissa roseann lakeisha susanna reva deidre chasity sheree elvia alyce deirdre
    gena briana araceli katelyn rosanne wendi tessa berta marva imelda marietta marci leonor arline
    sasha madelyn janna juliette deena aurelia josefa augusta liliana lessie amalia savannah
    anastasia vilma natalia rosella lynnette corina alfreda leanna amparo coleen tamra wilda karyn
    maura evangelina rosanna hallie erna enid mariana lacy juliet jacklyn freida madeleine mara
    cathryn lelia casandra bridgett angelita jannie dionne annmarie katina beryl millicent katheryn
    diann carissa maryellen lauri helga gilda rhea marquita hollie tisha tamera angelique francesca
    kaitlin lolita florine rowena reyna twila fanny janell ines concetta bertie alba brigitte alyson
    vonda pansy elba noelle letitia deann brandie louella leta felecia sharlene lesa beverley
    isabella herminia terra celina tori octavia jade denice germaine michell cortney nelly doretha
    deidra monika lashonda judi chelsey antionette margot adelaide leeann elisha dessie libby kathi
    gayla latanya mina mellisa kimberlee jasmin renae zelda elda justina gussie emilie camilla abbie
    rocio kaitlyn edythe ashleigh selina lakesha geri allene pamala michaela dayna caryn rosalia
    jacquline rebeca marybeth krystle iola dottie belle griselda ernestina elida adrianne demetria
    delma jaqueline arleen virgina retha tillie eleanore cari treva wilhelmina rosalee maurine
    latrice jena taryn elia debby maudie jeanna delilah catrina shonda hortencia theodora teresita
    robbin danette delphine brianne nilda danna cindi bess iona winona vida rosita marianna racheal
    guillermina eloisa celestine caren malissa lona chantel shellie marisela leora agatha soledad
    migdalia ivette christen athena janel veda pattie tessie tera marilynn lucretia karrie dinah
    daniela alecia adelina vernice shiela portia merry lashawn dara tawana verda alene zella sandi
    rafaela maya kira candida alvina suzan shayla lettie samatha oralia matilde larissa vesta renita
    delois shanda phillis lorri erlinda cathrine barb isabell ione gisela roxanna mayme kisha ellie
    mellissa dorris dalia bella annetta zoila reta reina lauretta kylie christal pilar charla elissa
    tiffani tana paulina leota breanna jayme carmel vernell tomasa mandi dominga santa melodie lura
    alexa tamela mirna kerrie venus felicita cristy carmelita berniece annemarie tiara roseanne
    missy cori roxana pricilla kristal jung elyse haydee aletha bettina marge gillian filomena
    zenaida harriette caridad vada aretha pearline marjory marcela flor evette elouise alina damaris
    catharine belva nakia marlena luanne lorine karon dorene danita brenna tatiana louann julianna
    andria philomena lucila leonora dovie romona mimi jacquelin gaye tonja misti chastity stacia
    roxann micaela velda james john robert michael william david richard charles joseph christopher
    daniel paul mark donald george kenneth steven edward brian ronald anthony kevin jason matthew
    gary timothy jose larry jeffrey frank scott eric stephen andrew raymond gregory joshua jerry
    dennis walter patrick harold douglas henry carl arthur ryan roger juan jack albert jonathan
    justin terry gerald keith samuel willie ralph lawrence nicholas benjamin bruce brandon adam
    harry fred wayne billy steve louis jeremy aaron randy eugene carlos russell bobby victor ernest
    phillip todd jesse craig alan shawn clarence sean philip chris johnny earl jimmy antonio danny
    bryan tony luis mike stanley leonard nathan dale manuel rodney curtis norman marvin vincent
    glenn jeffery travis jeff chad jacob melvin alfred kyle francis bradley jesus herbert frederick
    joel edwin eddie ricky troy randall barry bernard mario leroy francisco marcus micheal theodore
    clifford miguel calvin alex ronnie bill lloyd tommy leon derek darrell jerome floyd alvin wesley
    dean greg jorge dustin pedro derrick zachary corey herman maurice vernon roberto clyde glen
    hector shane ricardo rick lester brent ramon tyler gilbert gene marc reginald ruben brett
    nathaniel rafael edgar milton raul cecil duane andre elmer brad gabriel roland jared adrian karl
    cory claude darryl neil javier fernando clinton mathew tyrone darren lonnie lance cody julio
    kurt allan clayton hugh dwayne dwight armando felix jimmie everett jaime casey alfredo alberto
    dave ivan johnnie sidney byron julian isaac clifton willard daryl virgil andy salvador kirk
    sergio seth kent terrance rene eduardo terrence enrique freddie stuart fredrick arturo alejandro
    joey nick luther wendell jeremiah evan julius donnie otis trevor luke homer gerard doug kenny
    hubert angelo shaun lyle matt alfonso orlando carlton ernesto pablo lorenzo wilbur blake horace
    roderick kerry abraham rickey andres cesar johnathan malcolm rudolph damon kelvin rudy preston
    alton archie marco pete randolph garry geoffrey jonathon felipe bennie gerardo dominic loren
    delbert colin guillermo earnest benny noel rodolfo myron edmund salvatore cedric lowell gregg
    sherman devin sylvester roosevelt israel jermaine forrest wilbert leland simon irving owen rufus
    woodrow sammy kristopher levi marcos gustavo jake lionel marty gilberto clint nicolas laurence
    ismael orville drew ervin dewey wilfred josh hugo ignacio caleb tomas sheldon erick frankie
    darrel rogelio terence alonzo elias bert elbert ramiro conrad noah grady phil cornelius lamar
    rolando clay percy bradford merle darin amos terrell moses irvin saul roman darnell randal
    tommie timmy darrin brendan toby abel dominick emilio elijah cary domingo aubrey emmett marlon
    emanuel jerald edmond dewayne otto teddy reynaldo bret jess trent humberto emmanuel stephan
    louie vicente lamont garland micah efrain heath rodger demetrius ethan eldon rocky pierre bryce
    antoine robbie kendall royce sterling grover elton cleveland dylan chuck damian reuben stan
    leonardo russel erwin benito monte blaine ernie curt quentin agustin jamal devon adolfo tyson
    wilfredo bart jarrod vance denis damien joaquin harlan desmond elliot darwin gregorio kermit
    roscoe esteban solomon norbert elvin nolan carey quinton brain elwood kendrick darius moises
    marlin fidel thaddeus cliff marcel raphael bryon armand alvaro jeffry dane joesph thurman sammie
    rusty michel monty rory fabian reggie kris isaiah avery loyd diego adolph millard rocco gonzalo
    derick rodrigo gerry rigoberto alphonso rickie vern elvis bernardo mauricio hiram donovan basil
    nickolas scot vince quincy eddy federico ulysses heriberto donnell denny gavin emery romeo
    jayson dion dante clement odell jarvis bruno issac dudley sanford colby carmelo nestor hollis
    stefan donny linwood beau weldon galen isidro truman delmar johnathon silas frederic irwin
    merrill charley marcelino carlo trenton kurtis aurelio winfred vito collin denver leonel emory
    pasquale mohammad mariano danial landon dirk branden adan numbers clair buford bernie wilmer
    emerson zachery jacques errol josue edwardo wilford theron raymundo daren tristan robby lincoln
    jame genaro octavio cornell hung arron antony herschel alva giovanni garth cyrus cyril ronny
    stevie kennith carmine augustine erich chadwick wilburn russ myles jonas mitchel mervin zane
    jamel lazaro alphonse randell johnie jarrett ariel abdul dusty luciano seymour scottie eugenio
    arnulfo lucien ferdinand thad ezra aldo rubin mitch earle marquis lanny kareem jamar boris isiah
    """
}
