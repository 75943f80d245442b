/** Other names of countries in news English, with their canonical names. Compiled by hand. */
export const countryAliases: ReadonlyMap<string, string> = new Map([
  ['US', 'United States'],
  ['U.S.', 'United States'],
  ['U.S', 'United States'],
  ['USA', 'United States'],
  ['U.S.A.', 'United States'],
  ['America', 'United States'],
  ['United States', 'United States'],
  ['United States of America', 'United States'],
  ['UK', 'United Kingdom'],
  ['U.K.', 'United Kingdom'],
  ['Britain', 'United Kingdom'],
  ['Great Britain', 'United Kingdom'],
  ['United Kingdom', 'United Kingdom'],
  ['England', 'England'],
  ['Scotland', 'Scotland'],
  ['Wales', 'Wales'],
  ['Northern Ireland', 'Northern Ireland'],
  ['UAE', 'United Arab Emirates'],
  ['DRC', 'Democratic Republic of the Congo'],
  ['DR Congo', 'Democratic Republic of the Congo'],
  ['Congo', 'Republic of the Congo'],
  ['Ivory Coast', 'Ivory Coast'],
  ["Cote d'Ivoire", 'Ivory Coast'],
  ['Czechia', 'Czech Republic'],
  ['Czech Republic', 'Czech Republic'],
  ['Türkiye', 'Turkey'],
  ['Turkiye', 'Turkey'],
  ['Turkey', 'Turkey'],
  ['Burma', 'Myanmar'],
  ['Myanmar', 'Myanmar'],
  ['Macedonia', 'North Macedonia'],
  ['Swaziland', 'Eswatini'],
  ['East Timor', 'East Timor'],
  ['Palestine', 'Palestine'],
  ['Vatican', 'Vatican City'],
  ['The Hague', 'The Hague'],
  ['Soviet Union', 'Soviet Union'],
  ['USSR', 'Soviet Union'],
  ['Kosovo', 'Kosovo'],
  ['Abkhazia', 'Abkhazia'],
  ['Nagorno-Karabakh', 'Nagorno-Karabakh'],
]);

/**
 * Nationalities, peoples and religions that `data.json` lacks or spells differently, with their canonical names. By
 * hand.
 */
export const nationalityAliases: ReadonlyMap<string, string> = new Map(
  (
    'American Americans:British Britons:English:Scottish Scots:Welsh:Irish:French:German Germans:Russian Russians:' +
    'Chinese:Japanese:Indian Indians:Pakistani Pakistanis:Israeli Israelis:Palestinian Palestinians:Iranian Iranians:' +
    'Iraqi Iraqis:Syrian Syrians:Turkish Turks:Ukrainian Ukrainians:Polish Poles:Spanish Spaniards:Italian Italians:' +
    'Greek Greeks:Dutch:Belgian Belgians:Swiss:Austrian Austrians:Swedish Swedes:Norwegian Norwegians:Danish Danes:' +
    'Finnish Finns:Canadian Canadians:Mexican Mexicans:Cuban Cubans:Venezuelan Venezuelans:Colombian Colombians:' +
    'Peruvian Peruvians:Brazilian Brazilians:Argentine Argentinian Argentines:Chilean Chileans:Bolivian Bolivians:' +
    'Australian Australians:Korean Koreans:Afghan Afghans:Saudi Saudis:Egyptian Egyptians:Libyan Libyans:' +
    'Nigerian Nigerians:Kenyan Kenyans:European Europeans:African Africans:Asian Asians:Arab Arabs:Latin:' +
    'Western:Muslim Muslims:Christian Christians:Jewish Jews:Catholic Catholics:Protestant Protestants:Hindu Hindus:' +
    'Sikh Sikhs:Buddhist Buddhists:Islamic:Sunni Sunnis:Shiite Shiites Shia:Kurdish Kurds:Republican Republicans:' +
    'Democratic Democrat Democrats:Soviet:Hispanic Hispanics:Latino Latinos:British Briton Brit Brits:Swedish Swede:' +
    'Danish Dane:Finnish Finn:Polish Pole:Turkish Turk:Spanish Spaniard:Scottish Scot Scotsman:Serbian Serb Serbs:' +
    'Croatian Croat Croats:Slovak Slovaks:Slovenian Slovene Slovenes:Czech Czechs:Kurdish Kurd:Azerbaijani Azeri ' +
    'Azeris:Uzbek Uzbeks:Kazakh Kazakhs:Tajik Tajiks:Turkmen:Kyrgyz:Thai Thais:Filipino Filipinos Filipina:Bosnian ' +
    'Bosnians:Kosovar Kosovars:Chechen Chechens:Tibetan Tibetans:Uyghur Uyghurs Uighur Uighurs:Tamil Tamils:Zulu ' +
    'Zulus:Hutu Hutus:Tutsi Tutsis:Roma:Basque Basques:Catalan Catalans:Flemish:Irish Irishman Irishwoman:English ' +
    'Englishman Englishmen Englishwoman:French Frenchman Frenchmen Frenchwoman:Dutch Dutchman:Welsh Welshman:' +
    'Eurasian:Scandinavian:Balkan:Nordic:Hungarian Hungarians:Romanian Romanians:Bulgarian Bulgarians:' +
    'Portuguese:Jordanian Jordanians:Lebanese:Yemeni Yemenis:Moroccan Moroccans:Algerian Algerians:Tunisian ' +
    'Tunisians:Sudanese:Somali Somalis:Ethiopian Ethiopians:Ugandan Ugandans:Rwandan Rwandans:Burundian Burundians:' +
    'Congolese:Angolan Angolans:Zambian Zambians:Zimbabwean Zimbabweans:Ghanaian Ghanaians:Bangladeshi Bangladeshis:' +
    'Nepalese Nepali Nepalis:Burmese:Vietnamese:Cambodian Cambodians:Malaysian Malaysians:Indonesian ' +
    'Indonesians:Singaporean Singaporeans:Taiwanese:Mongolian Mongolians:Armenian Armenians:Georgian Georgians:' +
    'Belarusian Belarusians:Lithuanian Lithuanians:Latvian Latvians:Estonian Estonians:Albanian Albanians:' +
    'Macedonian Macedonians:Montenegrin Montenegrins:Moldovan Moldovans:Icelandic Icelander Icelanders:Maltese:' +
    'Haitian Haitians:Jamaican Jamaicans:Guatemalan Guatemalans:Honduran Hondurans:Nicaraguan Nicaraguans:' +
    'Salvadoran Salvadorans:Panamanian Panamanians:Ecuadorian Ecuadorean Ecuadorians:Paraguayan Paraguayans:' +
    'Uruguayan Uruguayans:Kuwaiti Kuwaitis:Qatari Qataris:Bahraini Bahrainis:Omani Omanis:Emirati Emiratis'
  )
    .split(':')
    .flatMap((group) => {
      const forms = group.split(' ');
      return forms.map((form): [string, string] => [form, forms[0] ?? form]);
    }),
);

/** Parts of the world that are not countries: continents, seas, regions in the news. Compiled by hand. */
export const areas: readonly string[] = (
  'Africa;Antarctica;Asia;Europe;North America;South America;Latin America;Central America;Caribbean;Middle East;' +
  'Far East;Near East;Eastern Europe;Western Europe;Central Europe;Central Asia;South Asia;Southeast Asia;East Asia;' +
  'West Africa;East Africa;North Africa;Sub-Saharan Africa;Horn of Africa;Balkans;Baltics;Caucasus;Scandinavia;' +
  'Crimea;Donbas;Gaza;Gaza Strip;West Bank;Golan Heights;Kashmir;Kurdistan;Persian Gulf;Gulf of Mexico;Black Sea;' +
  'Red Sea;South China Sea;East China Sea;Mediterranean;Mediterranean Sea;Baltic Sea;Caspian Sea;Arctic;Pacific;' +
  'Atlantic;Indian Ocean;Pacific Ocean;Atlantic Ocean;Strait of Hormuz;Suez Canal;Panama Canal;Sahara;Sahel;Siberia;' +
  'Tibet;Xinjiang;Hong Kong;Taiwan;New York;Washington;Washington DC;D.C.;Los Angeles;Silicon Valley;Wall Street;' +
  'Downing Street;Midwest;New England;Himalayas;Alps;Andes;Amazon'
).split(';');
