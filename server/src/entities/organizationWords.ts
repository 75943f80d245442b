import { pairsOf } from '../text/pairs';
import { wordSet } from '../text/wordSet';

/** Head words that mark a capitalized name as an organization's. In lower case. */
export const organizationHeads = wordSet(
  'ministry department office agency authority commission committee council assembly parliament congress senate house ' +
    'court tribunal party union federation league alliance association organisation organization institute institution ' +
    'university college school academy hospital bank fund group company corporation corp inc ltd llc plc co holdings ' +
    'airlines airways motors industries police army navy force forces guard corps bureau service services secretariat ' +
    'directorate board foundation society club trust network news times post herald journal tribune gazette courier ' +
    'press radio television broadcasting studios records centre center chamber cabinet coalition front movement ' +
    'brigade command treasury exchange museum laboratory laboratories observatory consortium cooperative partnership ' +
    'embassy consulate lines rail railways railway ledger observer chronicle airport kremlin pentagon government administration',
);

/** Well-known organizations, most of them without a head word, by each form of their names. Compiled by hand. */
export const knownOrganizations: ReadonlyMap<string, string> = pairsOf(
  'EU=European Union;European Union=European Union;UN=United Nations;U.N.=United Nations;United Nations=United Nations;' +
    'NATO=NATO;Nato=NATO;WHO=World Health Organization;IMF=International Monetary Fund;OPEC=OPEC;OSCE=OSCE;IAEA=IAEA;' +
    'WTO=World Trade Organization;OAS=Organization of American States;ASEAN=ASEAN;G7=G7;G20=G20;BRICS=BRICS;' +
    'UNESCO=UNESCO;UNICEF=UNICEF;UNHCR=UNHCR;Interpol=Interpol;INTERPOL=Interpol;FIFA=FIFA;UEFA=UEFA;IOC=IOC;' +
    'FBI=FBI;CIA=CIA;NSA=NSA;NASA=NASA;GCHQ=GCHQ;MI5=MI5;MI6=MI6;FSB=FSB;KGB=KGB;Mossad=Mossad;' +
    'Kremlin=Kremlin;White House=White House;Pentagon=Pentagon;State Department=State Department;Capitol=Capitol;' +
    'Supreme Court=Supreme Court;Congress=Congress;Senate=Senate;House of Representatives=House of Representatives;' +
    'House of Commons=House of Commons;House of Lords=House of Lords;Bundestag=Bundestag;Duma=State Duma;' +
    'Knesset=Knesset;Lok Sabha=Lok Sabha;Rajya Sabha=Rajya Sabha;Elysee=Elysee;Whitehall=Whitehall;' +
    'Hamas=Hamas;Hezbollah=Hezbollah;Taliban=Taliban;Islamic State=Islamic State;ISIS=Islamic State;ISIL=Islamic State;' +
    'al-Qaeda=al-Qaeda;Al-Qaeda=al-Qaeda;Amnesty International=Amnesty International;Human Rights Watch=Human Rights Watch;' +
    'Greenpeace=Greenpeace;Red Cross=Red Cross;Oxfam=Oxfam;Google=Google;Facebook=Facebook;Twitter=Twitter;Apple=Apple;' +
    'Microsoft=Microsoft;Amazon.com=Amazon;Boeing=Boeing;Airbus=Airbus;Gazprom=Gazprom;Rosneft=Rosneft;Huawei=Huawei;' +
    'BJP=Bharatiya Janata Party;GOP=Republican Party;Labour=Labour Party;Tories=Conservative Party;Fed=Federal Reserve;' +
    'Federal Reserve=Federal Reserve;Politico=Politico;Breitbart=Breitbart;HuffPost=HuffPost;Axios=Axios',
);
