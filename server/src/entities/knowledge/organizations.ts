import { agencies } from '../../text/agencies';
import { isKnownOutlet } from '../../text/outlets';
import { pairsOf } from '../../text/pairs';
import { knownOrganizations } from '../organizationWords';

/** Descriptions of well-known organizations by their canonical names. Compiled by hand from public knowledge. */
const kinds: ReadonlyMap<string, string> = pairsOf(
  'European Union=union of European states, since 1993;United Nations=international organization of states, since 1945;' +
    'NATO=military alliance of North American and European states, since 1949;' +
    'World Health Organization=health agency of the United Nations, since 1948;' +
    'International Monetary Fund=international lender of last resort to states, since 1945;' +
    'World Trade Organization=international body for trade rules, since 1995;OPEC=organization of oil-exporting states, since 1960;' +
    'OSCE=European security organization, under this name since 1995;IAEA=nuclear watchdog in the United Nations system, since 1957;' +
    'Organization of American States=regional body of the Americas, since 1948;ASEAN=association of Southeast Asian states, since 1967;' +
    'G7=group of seven large economies, since 1976;G20=group of large economies, since 1999;' +
    'BRICS=group of emerging economies, since 2009;UNESCO=agency of the United Nations for education, science and culture, since 1946;' +
    'UNICEF=children’s fund of the United Nations, since 1946;UNHCR=refugee agency of the United Nations, since 1951;' +
    'Interpol=international police organization, since 1923;FIFA=world football body, since 1904;UEFA=European football body, since 1954;' +
    'IOC=International Olympic Committee, since 1894;FBI=federal police of the United States, since 1908;' +
    'CIA=foreign intelligence service of the United States, since 1947;NSA=signals intelligence agency of the United States, since 1952;' +
    'NASA=space agency of the United States, since 1958;GCHQ=signals intelligence agency of the United Kingdom;' +
    'MI5=domestic intelligence service of the United Kingdom;MI6=foreign intelligence service of the United Kingdom;' +
    'FSB=domestic security service of Russia, since 1995;KGB=security service of the Soviet Union, 1954 to 1991;' +
    'Mossad=foreign intelligence service of Israel, since 1949;Kremlin=seat, and metonym, of Russia’s presidency;' +
    'White House=seat, and metonym, of the presidency of the United States;Pentagon=seat of the Department of Defense of the United States;' +
    'State Department=foreign ministry of the United States;Capitol=seat of the Congress of the United States;' +
    'House of Commons=lower house of parliament in the United Kingdom or Canada;House of Lords=upper house of parliament in the United Kingdom;' +
    'Bundestag=federal parliament of Germany, since 1949;State Duma=lower house of parliament of Russia, since 1993;' +
    'Knesset=parliament of Israel, since 1949;Lok Sabha=lower house of parliament of India;Rajya Sabha=upper house of parliament of India;' +
    'Elysee=seat, and metonym, of France’s presidency;Whitehall=metonym of the United Kingdom’s government;' +
    'Hamas=Palestinian Islamist movement, since 1987;Hezbollah=Lebanese Shia party and militia, since the 1980s;' +
    'Taliban=Afghan Islamist movement, since 1994;Islamic State=jihadist group;al-Qaeda=jihadist network, since 1988;' +
    'Amnesty International=human-rights organization, since 1961;Human Rights Watch=human-rights organization, since 1978;' +
    'Greenpeace=environmental organization, since 1971;Red Cross=humanitarian movement, since 1863;Oxfam=aid charity, since 1942;' +
    'Google=internet company, since 1998;Facebook=social network, since 2004;Twitter=social network, since 2006;' +
    'Apple=electronics company, since 1976;Microsoft=software company, since 1975;Amazon=online retailer, since 1994;' +
    'Boeing=aircraft maker, since 1916;Airbus=aircraft maker, since 1970;Gazprom=gas company of Russia, since 1989;' +
    'Rosneft=oil company of Russia, since 1993;Huawei=telecoms equipment maker, since 1987;' +
    'Bharatiya Janata Party=political party in India, since 1980;Republican Party=political party in the United States, since 1854;' +
    'Labour Party=political party;Conservative Party=political party in the United Kingdom;' +
    'Federal Reserve=central bank of the United States, since 1913;European Central Bank=central bank of the euro area, since 1998;' +
    'European Commission=executive of the European Union;World Bank=international development bank, since 1944;' +
    'African Union=union of African states, since 2002;Arab League=organization of Arab states, since 1945',
);

/**
 * The description of a well-known organization or outlet, with an outlet's full name if it differs; null for others.
 */
export function organizationFact(name: string): string | null {
  const plain = name.replace(/^[Tt]he /, '');
  const kind = kinds.get(knownOrganizations.get(plain) ?? plain);
  if (kind !== undefined) return kind;
  const agency = agencies.get(plain);
  if (agency !== undefined) return agency === plain ? 'news outlet' : `news outlet: ${agency}`;
  return isKnownOutlet(plain) ? 'news outlet' : null;
}
