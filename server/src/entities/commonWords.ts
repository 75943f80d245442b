import { wordSet } from '../text/wordSet';

/** Words that are capitalized at a sentence's start or in a title and hardly ever name anything. In lower case. */
export const neverNames = wordSet(
  'a about above according across add added after again against ago ahead all almost alone along already also although ' +
    'always am amid among an and another any anyone anything are around as ask asked at away back based be because ' +
    'become been before began behind being below best better between beyond big both but by call called came can ' +
    "cannot can't clearly come could countries country critics current currently date day days despite did do does " +
    "doing don't done down due during each earlier early either else end ending enough especially even ever every " +
    'everyone everything everybody exactly except experts far few file finally first following for former formerly ' +
    "four from further get given go going good got great had half has have he he's her here hers herself high him " +
    "himself his hours how however hundreds i i'd i'll i'm i've if image in including indeed instead into is isn't it " +
    "it's its itself just keep know last late later least less let let's like little local long look made mainly make " +
    'many may maybe me mean meanwhile might millions more moreover most much must my myself near nearly need neither ' +
    'never nevertheless new next no nobody none nor not nothing now of off officials often oh old on once one only onto ' +
    'opposition or other others our ours out over overall own part people perhaps photo picture please police ' +
    'possible potential previously probably protesters published quite rather read really recent recently residents ' +
    "right said same saturday say saying says scientists second see seen several shall she she's should similarly " +
    "since so some somebody someone something soon sources still story such sunday sure take ten than that that's the " +
    "their theirs them themselves then there there's therefore these they they'd they'll they're they've thing things " +
    'third this those though thousands three through throughout thus to today together tomorrow tonight too toward ' +
    'towards two unable under unless unlike until up updated upon us use used using very video view voters want was ' +
    "watch we we'd we'll we're we've week well were what what's when where whether which while who whoever whole whom " +
    "whose why will with within without witnesses women men would year years yes yesterday yet you you'd you'll you're " +
    "you've young your yours monday tuesday wednesday thursday friday january february march april june july august " +
    'september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ' +
    'mr mrs ms dr am pm a.m. p.m. ist gmt est edt utc bst okay ok hello thanks q',
);

/** Words that link the parts of a name and never start or end one. */
export const nameJoints = wordSet('of the de la le del der den van von al bin bint ibn el dos da di du and for');
