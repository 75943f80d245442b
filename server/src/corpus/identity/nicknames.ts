/** Short forms of first names in news English, with the names that they stand for, folded. By hand. */
const fullNames: ReadonlyMap<string, readonly string[]> = new Map(
  (
    'al=albert,alan,alfred;alex=alexander,alexandra,alexandre;andy=andrew;ben=benjamin;bernie=bernard;bill=william;' +
    'billy=william;bob=robert;bobby=robert;brad=bradley;charlie=charles;chris=christopher,christine,christian;' +
    'chuck=charles;cindy=cynthia;dan=daniel;danny=daniel;dave=david;debbie=deborah;dick=richard;don=donald;' +
    'doug=douglas;ed=edward,edwin,edmund;eddie=edward;fred=frederick,alfred;gabe=gabriel;gene=eugene;greg=gregory;' +
    'hank=henry;harry=henry,harold;jack=john;jake=jacob;jeb=john;jeff=jeffrey,geoffrey;jen=jennifer;jerry=gerald,jerome;' +
    'jim=james;jimmy=james;joe=joseph;joey=joseph;john=jonathan;johnny=john;jon=jonathan;josh=joshua;kate=katherine,' +
    'catherine,kathleen;kathy=katherine,catherine,kathleen;ken=kenneth;larry=lawrence;leo=leonard,leonardo;liz=elizabeth;' +
    'lou=louis;maggie=margaret;marge=margaret;matt=matthew;mel=melvin;mike=michael;mickey=michael;mitch=mitchell;' +
    'nate=nathan,nathaniel;ned=edward;nick=nicholas,nicolas;pam=pamela;pat=patrick,patricia;pete=peter;phil=philip,' +
    'phillip;ray=raymond;rich=richard;rick=richard,frederick;rob=robert;ron=ronald;rudy=rudolph;russ=russell;' +
    'sam=samuel,samantha;sandy=alexander,sandra;sasha=alexander,alexandra;steve=stephen,steven;stan=stanley;sue=susan;' +
    'ted=edward,theodore;terry=terence,theresa;tim=timothy;tom=thomas;tommy=thomas;tony=anthony;val=valerie;' +
    'vic=victor;vince=vincent;volodya=vladimir;walt=walter;wes=wesley;will=william;zach=zachary;becky=rebecca;' +
    'beth=elizabeth;betty=elizabeth;bess=elizabeth;abe=abraham;angie=angela;barb=barbara;cal=calvin;cathy=catherine;' +
    'dot=dorothy;drew=andrew;gerry=gerald;gus=augustus;izzy=isabel;jess=jessica;jo=joanne,joanna,josephine;' +
    'judy=judith;kim=kimberly;mandy=amanda;marty=martin;max=maximilian,maxwell;meg=margaret;mo=mohammed,mohamed;' +
    'nan=nancy;norm=norman;peggy=margaret;penny=penelope;reg=reginald;sid=sidney;sophie=sophia;tess=theresa;vicky=victoria'
  )
    .split(';')
    .map((it): [string, readonly string[]] => {
      const [short = '', full = ''] = it.split('=');
      return [short, full.split(',')];
    }),
);

/** Whether a first name is a short form of another, both folded. */
export function isShortFor(short: string, full: string): boolean {
  return fullNames.get(short)?.includes(full) === true;
}
