import { agencies } from './agencies';
import { pairsOf } from './pairs';

/** Outlets that people talk to and that are quoted, but do not sign as agencies. Compiled by hand. */
const names = new Set(
  (
    'ABC|ABC News|Al-Jazeera|Associated Press|Atlantic|Axios|Barron|BBC Breakfast|BBC Newsnight|BBC Radio|Bild|Billboard|' +
    'Breitbart|Breitbart News|Buzzfeed|BuzzFeed|BuzzFeed News|C-SPAN|CBC News|CBS|Channel 4|Channel 4 News|' +
    'CNN International|Corriere della Sera|Daily Beast|Daily Caller|Daily Mail|Daily Mirror|Daily Telegraph|Deadline|' +
    'Der Spiegel|Die Welt|Die Zeit|Economist|El Mundo|El País|ESPN|Facebook Live|FAZ|Financial Times|Folha|Forbes|' +
    'Fortune|Fox|Fox Business|Fox News Channel|Fox News Sunday|Globo|Good Morning America|Good Morning Britain|Haaretz|' +
    'HuffPost|Huffington Post|Independent|ITV|ITV News|La Repubblica|LBC|Le Figaro|Le Monde|Libération|Mail Online|' +
    'MSNBC|Mother Jones|National Review|NBC|NBC News|NDTV|Newshour|Newsmax|Newsweek|New Yorker|NHK|NPR|PBS|Pew|People|' +
    'Politico|POLITICO|Press Association|ProPublica|Quartz|Radio 4|Rolling Stone|RTÉ|Salon|Sky|Sky News|Slate|' +
    'Spectator|Spiegel|Sputnik|Sunday Times|Süddeutsche Zeitung|Telesur|teleSUR|Time|Time magazine|Today|TMZ|Univision|' +
    'USA Today|USA TODAY|Vanity Fair|Variety|Vice|Vice News|Vox|Wall Street Journal|Washington Post|Welt|Wired|WSJ|' +
    'Yahoo News|ZDF|ARD'
  ).split('|'),
);

/** Further names of outlets, in lower case, and the one that they are shown by. Compiled by hand. */
const otherNames = pairsOf(
  'breitbart news=Breitbart;buzzfeed=BuzzFeed;buzzfeed news=BuzzFeed;cbc news=CBC;cnn international=CNN;' +
    'fox=Fox News;fox news channel=Fox News;ft=Financial Times;huffington post=HuffPost;itv=ITV News;' +
    'la times=Los Angeles Times;mail online=Daily Mail;nyt=New York Times;pr newswire=PR Newswire;' +
    'sky=Sky News;spiegel=Der Spiegel;thomson reuters=Reuters;time magazine=Time;usa today=USA Today;' +
    'vice=Vice News;wapo=Washington Post;welt=Die Welt;wsj=Wall Street Journal;politico=Politico;' +
    'new york times=New York Times;los angeles times=Los Angeles Times;zeit=Die Zeit',
);

/** The names that outlets are shown by, by each of their names in lower case. */
const shownNames = new Map(otherNames);
for (const [name, shown] of agencies)
  for (const it of [name, shown])
    if (!shownNames.has(it.toLowerCase())) shownNames.set(withoutThe(it.toLowerCase()), shown);
for (const name of names) if (!shownNames.has(name.toLowerCase())) shownNames.set(name.toLowerCase(), name);

/** Words that end the names of outlets. Compiled by hand. */
const lastWords = new Set(
  'News Times Post Herald Tribune Journal Gazette Courier Guardian Telegraph Chronicle Radio TV Magazine Observer Mail Mirror Star Globe Inquirer Examiner Register Sentinel Press Review Daily Weekly Broadcasting Television'.split(
    ' ',
  ),
);

/** Whether a name, without its article, is that of a known news outlet. */
export function isKnownOutlet(name: string): boolean {
  return agencies.has(name) || names.has(name);
}

/** Whether a name, without its article, is that of a news outlet: a known one, or one by its last word. */
export function isOutletName(name: string): boolean {
  if (isKnownOutlet(name)) return true;
  const blank = name.lastIndexOf(' ');
  return blank > 0 && lastWords.has(name.slice(blank + 1));
}

/** The one name that a known outlet is shown by, `AP`, `REUTERS` or `The Associated Press`; null for any other words. */
export function knownOutletName(written: string): string | null {
  return shownNames.get(withoutThe(written.toLowerCase().replace(/\s+/g, ' ').trim())) ?? null;
}

/** The name that an outlet is shown by: a known one by one name, any other as written, without its article. */
export function outletName(written: string): string {
  return knownOutletName(written) ?? withoutThe(written.replace(/\s+/g, ' ').trim());
}

function withoutThe(name: string): string {
  return /^the\s\S/i.test(name) ? name.slice(4).trimStart() : name;
}

/** Platforms where people post. Compiled by hand. */
export const platforms: ReadonlySet<string> = new Set([
  'Bluesky',
  'Facebook',
  'Instagram',
  'LinkedIn',
  'Mastodon',
  'Medium',
  'Reddit',
  'Snapchat',
  'Substack',
  'Telegram',
  'Threads',
  'TikTok',
  'Truth Social',
  'Tumblr',
  'Twitch',
  'Twitter',
  'VK',
  'WeChat',
  'Weibo',
  'WhatsApp',
  'X',
  'YouTube',
]);
