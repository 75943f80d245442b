import { agencies } from './agencies';

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
