/** Words that tell a person: given names with their usual gender, surnames that are also words, honorifics, particles. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Given names mostly of women, lower case. */
export const FEMALE = words(`
abigail ada adela adele adriana agnes agnieszka aisha alexandra alexis alice alicia alina alison allison alma amanda amber amelia amina amy ana
anastasia andrea angela angelina angie anita ann anna annalena anne annette annie antonia anya ariel arlene ashley astrid audrey ava barbara beata beatrice
becky belinda bernadette bernice beth betsy betty beverly birgit bonnie brenda bridget brigitte brittany britta camila camille carla carmen carol carolina caroline
carolyn carrie catarina catherine cathy cecilia celia celeste charlene charlotte chelsea cheryl chloe christiane christina christine cindy claire clara claudia
colleen connie constance cora cordelia cristina crystal cynthia daisy dana danielle daniela daphne darlene dawn deborah debbie debra denise diana diane dilma
dolores dominique donna dora doris dorothy edith eileen elaine eleanor elena eliza elizabeth elisabeth elise ella ellen elsa emily emma erica erika erin esther
ethel eugenia eva eve evelyn faith fatima fatma felicia fiona flora florence frances francesca franziska frida gabriela gabriele gail galina genevieve georgia geraldine
gertrude gina ginger giorgia giulia gladys glenda gloria grace greta gretchen guadalupe gwen hannah hanna harriet hazel heather heidi helen helena helga hilary
hillary holly hope ida ilse imelda ines ingrid irene irina iris isabel isabella isabelle ivana ivanka jackie jacqueline jana jane janet janice jean jeanne jeannie
jenna jennifer jenny jessica jill joan joann joanna joanne jocelyn jodi johanna josefina josephine joy joyce juanita judith judy julia juliana julianna julie
juliet june kamala karen karin karina karine karla kate katerina katharina katherine kathleen kathryn kathy katia katie katja katrina katya kayla keiko kelly
kellyanne kerry kim kimberly kirsten kristen kristin kristina kyrsten lara larisa laura lauren laurie layla lea leah leila lena leona lena leonor leslie leticia lidia lila
lillian lily linda lisa liz lois lola loretta loretta lori lorraine louise lucia lucille lucy ludmila luisa lydia lynn lynne madeleine madeline mae magdalena maggie
malala malia mandy marcia margaret margarita margrethe marguerite maria mariam marian marianne marie marilyn marina marine marion marisa marjorie marlene marta martha
mary maryam matilda maureen maxine maya megan meghan melania melanie melinda melissa mercedes meredith michelle mildred mina mindy minerva miranda miriam moira molly
mona monica monique muriel myra nadia nadine nancy naomi natalia natalie natasha nellie nicola nicole nikki nina nora norma octavia odette oksana olena olga olive
olivia oprah paige pamela patience patricia patti paula pauline pearl peggy penelope penny petra philippa phyllis pia polina polly priscilla rachel ramona rebecca
regina renee rhonda rita roberta robin rosa rosalind rosanna rose rosemary roxanne ruth sabina sabrina sadie sally samantha sandra sara sarah sasha selena selma
shannon sharon sheila shelby shelley sherry shirley sigrid silvia simone sofia sonia sonja sophia sophie stacey stacy stella stephanie sue susan susana susanna
susanne suzanne svetlana sylvia tabitha tamara tammy tanya tara tatiana tatyana teresa terri tessa thelma theresa therese tiffany tina toni tracy ulrike ursula
ursula valentina valerie vanessa vera verónica veronica vicki vicky victoria viktoria viola violet virginia vivian wanda wendy whitney wilma winifred yael yasmin
yelena yolanda yulia yvette yvonne zara zelda zoe zoya zuzana
`);

/** Given names mostly of men, lower case. */
export const MALE = words(`
aaron abdul abdullah abe abel abraham adam adams adnan adolf adrian ahmad ahmed aidan akira al alan albert alberto alec alejandro aleksandr aleksei alex alexander
alexandre alexei alexey alfonso alfred ali allan allen alok alvaro alvin amir amit anatoly anders andreas andrei andres andrew andrey andrii andriy andrzej andy angelo angus
anthony antoine anton antonio antony anwar archie ariel aristide armando armin arnold arthur artur arturo arvind asad ashraf austin avi axel ayman aziz barack
barney barry bart bartholomew bashar basil ben benedict benjamin bennett benny bernard bernardo bernd bernie bert bertrand bill billy björn bo bob bobby bogdan
boris brad bradley brandon brendan brent bret brett brian bruce bruno bryan burt byron caleb calvin cameron carl carlo carlos carlton casey cecil cedric
cesar chad charles charlie chester chris christian christoph christophe christopher chuck clarence clark claude claus clayton clement cliff clifford clint clyde
cody colin connor conrad corey cory craig curt curtis cyril cyrus daisuke dale damian damien dan daniel danny darius darrell darren darryl dave david dean
declan denis dennis denys derek derrick desmond devin devon dick diego dieter dietmar dimitri dirk dmitri dmitry dmytro dominic dominik don donald doug douglas drew duane
dustin dwayne dwight dylan earl eddie edgar edmond edmund eduardo edward edwin eitan elbert eli elias elijah elliot elliott elmer elon elton emanuel emil
emilio emmanuel enrique eric erik ernest ernesto ernst ethan eugene evan evgeny evo ezra fabian faisal farid federico felipe felix ferdinand fernando fidel
filip florian floyd francis francisco franck francois françois frank franklin franz fred freddie frederic frederick friedrich fritz fyodor gabriel gareth garrett
gary gavin gennady geoff geoffrey georg george georges georgi georgy gerald gerard gerhard gerry gideon gilbert giles giorgio giovanni giuseppe glen glenn gordon
graham grant greg gregg gregor gregory grigory guido guillaume guillermo günter gunter gus gustav gustavo guy haider hakeem hakan hamid hamza hank hans harold
haroon harris harrison harry harvey hasan hassan hector heinrich heinz helmut henri henrik henry herbert herman hiroshi hitoshi homer horace howard hubert hugh
hugo humphrey hussein ian ibrahim ignacio igor ike ilham ilya imran ingo ioannis ira isaac isaiah ismail ivan ivo jack jackson jacob jacques jaime jair jake jakob
jamal james jamie jan janis janos jared jarrod jason javad javier jay jed jeff jefferson jeffrey jens jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim
joao joaquin joe joel joey johan johann johannes john johnnie johnny jon jonah jonas jonathan jordan jorge jose josé josef joseph josh joshua jozef juan juha
jules julian julien julio julius jun jurgen jürgen justin kai kareem karim karl kaspar keir keith ken kenji kenneth kenny kent kevin khaled khalid kirk klaus kofi
konrad konstantin kostas kurt kyle lamar lance larry lars lawrence lech lee leif leo leon leonard leonardo leonid leopold leroy lester lev levi lew lewis liam
lindsey lionel lloyd logan lorenzo lou louis luc luca lucas luciano ludwig luigi luis luiz luka lukas luke luther maciej magnus mahmoud mahmud malcolm malik
manfred manny manuel marc marcel marcelo marco marcos marcus marek mario marios mark marko markus marlon marshall martin marty marvin masoud mateo mateusz mathias mats
matt matteo matthew matthias maurice mauricio max maxim maximilian mehdi mehmet mel melvin michael michal michel miguel mihai mihail mike mikhail miko milan miles milo
milos milton mitch mitchell mitt mo mohamed mohammad mohammed mohamud mohsen moises mordechai morris mortimer moshe muammar muhammad murray mustafa mykhailo mykola
naftali narendra nasser nathan nathaniel ned neil nelson nicholas nick nicolas niels nigel nikita niklas nikolai nikolas nikolaus nils noah noam noel norbert norman
octavio odd olaf ole oleg oleh oleksandr oleksii oleksiy oliver olivier omar orlando orrin oscar oskar osama otto owen pablo paolo pascal pat patrick paul paulo pavel pavlo
pedro per percy perry pete peter petr petro phil philip philipp philippe pierre pieter piet piotr preston prince qasem quentin rafael rafal rahul raj rajiv ralf ralph ramazan
ramiro ramon ramzan randall randy raphael rashid raul ravi ray raymond recep reginald reinhard reinhold rémi rene reuben rex reza ricardo rich richard
rick ricky riley rob robbie robert roberto rod roderick rodney rodrigo roger roland rolf roman ron ronald ronnie rory ross roy ruben rudolf rudy rupert rush russ
russell rustam ryan sadiq saeed said salah salem salman salvador sam sami samir samuel sanjay santiago saul sayed scott sean sebastian serge sergei sergey sergio sergiy
serhii serhiy seth seymour shane shaun shawn sheldon shinzo sid sidney siegfried silvio simon slobodan sol spencer stan stanislav stanley stefan stefano stephan stephane
stephen sterling steve steven stewart stuart sven sylvester tadeusz takashi tariq taro ted terence terrence terry theo theodor theodore theresa thierry thomas
tibor tim timothy timur tobias toby todd tom tomas tomasz tommy tony travis trent trevor troy tyler ulrich umar usama uwe vaclav vadim valentin valeri valery vance
vasily vasyl vernon veselin victor viktor vince vincent viktor vito vittorio vitali vitaliy vitaly vlad vladimir vladislav volker volodymyr vsevolod vyacheslav wade waldemar wally
walter warren wayne wendell werner wesley wilbur wilfred wilhelm will willard willem william willie willy wim winston wolfgang woodrow xavier xi yann yannis yaroslav
yasser yevgeny yitzhak yoav yoshihide yousef youssef yuri yuriy yusuf yves zachary zach zack zbigniew zoltan
`);

/** Given names of either, lower case. */
export const EITHER = words(`
andrea alexis ariel jordan kelly kim lindsey leslie robin sasha shannon shelby stacy jean casey jamie morgan taylor tracy dana lee pat kerry terry jackie riley avery
quinn reese rowan sam alex chris drew cameron hayden parker peyton skyler sydney ash blair emerson finley harley jessie kai lynn marion nicky noor phoenix sage val
ming wei jun yan li chen hui jing ping xin hong dong mei ling min ji soo hyun jae young seung tae
`);

/** Surnames that are words or given names too: on second reference only these stand alone at the head of a sentence. */
export const WORD_SURNAMES = words(`
archer armstrong baker barber barr bass beam bean bell berry best blair bolt bolton booker booth bowman bradley brady brand brewer
bright brooks brown buck bull burns burr bush butcher butler byrd cain cannon carpenter carr carson carter castro chambers chapman chase 
clay coats cohen cole coleman collins constable cook coons cooper cortez cotton cox crane cross crow crowley cruz cummings curry daly daniels davis dean dick dodge drake driver
duke dunn dwyer eaton ellis emanuel farmer faulkner finch fisher flake flood flowers flynn ford foster fowler fox franken franklin freeman frost fuller
gaines gallagher gardner garland garner gates giles gill glass glover golden gomez gonzalez goodman gordon gore grant graves gray greene griffin gross hacker hale hall
hamilton hammer hammond hand hardy harper hart hatch hawk hawley hayes hernandez hill holder hood hope hopper horn howard hudson hughes hull hunt hunter hurd hurley
ivory jackson james jefferson jenkins johnson jordan joyce keen kelly kemp knight lake lamb lamar lane law lawrence lee lincoln little locke long lopez low
lowe lynch mann manning marsh marshall martin martinez mason massie may mccain mercer miller mills milner moon moore morales moran morgan moss mueller murphy murray nash nelson noble
nunes nunez ochs owens page paine palmer parker patrick paul payne peacock pence perez perry peters phelps piper pitt poll porter potter pound powell power powers
pratt price priest pryor purdy putin quick ramos ray reed rice rich riley rivera rivers rogers romero rose ross rove rush ryan salazar sanchez sanders savage shaw shepherd silver simmons sims singer
skinner small smart smith snow sparks spencer spicer stark steel steele stern stewart stone stout strange stringer strong swan sweet swift taylor terry thomas thorn tillis
torres townsend trump turner tyler underwood vance vargas wade walker wall walsh ward warner warren washington watts weaver webb webster weeks wheeler wilde
wilder will willis wilson wise wolf wood woods wright wyden york young zinke
`);

/** Before a surname on second reference. */
export const HONORIFICS: Readonly<Record<string, 'he' | 'she' | null>> = {
  'mr.': 'he',
  mr: 'he',
  mister: 'he',
  messrs: 'he',
  'messrs.': 'he',
  'mrs.': 'she',
  mrs: 'she',
  'ms.': 'she',
  ms: 'she',
  miss: 'she',
  madam: 'she',
  madame: 'she',
  mme: 'she',
  'mme.': 'she',
  sir: 'he',
  lord: 'he',
  lady: 'she',
  dame: 'she',
  'dr.': null,
  dr: null,
  'prof.': null,
  prof: null,
  professor: null,
  'rev.': null,
  'hon.': null,
  mx: null,
  'mx.': null,
  monsieur: 'he',
  herr: 'he',
  frau: 'she',
  señor: 'he',
  señora: 'she',
  sheikh: 'he',
  imam: 'he',
  pope: 'he',
};

/** Small words inside a person's name: "Ada van der Linde", "Karim al-Hadi". */
export const PARTICLES = words(
  'de del della dela da das do dos di du la le las los van von der den het ter ten te zu zum zur af av bin bint ibn ben al el ul ur ar as abu st. ‘t ’t d’ y e',
);

/** After a name and part of it. */
export const SUFFIXES = words('jr jr. sr sr. ii iii iv esq esq. m.d. ph.d. mp mep q.c. k.c.');
