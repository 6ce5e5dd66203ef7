// Makes the list of the administrative divisions with their GB/T 2260 codes, by all the names they go by: those of today
// from @vant/area-data, those of 2002 to 2016 from gb2260, which keeps the revisions of the standard apart.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { withoutPeoples, withoutRank } from '../dist/metadata/short-names.js';

const require = createRequire(import.meta.url);
const { areaList } = require('@vant/area-data');
const revisions = require('gb2260/lib/revisions.json').toSorted();
const tables = revisions.map((revision) =>
  JSON.parse(readFileSync(require.resolve(`gb2260/lib/${revision}.json`), 'utf8')),
);
const yearOf = (revision) => Number(revision.slice(0, 4));

/** Lines of a table that gather others (市辖区, 省直辖县级行政区划) or name no division. */
const isDivision = (name) =>
  name.length > 1 && /[省市县区州旗盟]$|地区$|群岛$/.test(name) && !/^(市辖区|县)$|直辖/.test(name);

/** @type {Map<string, { from?: number, until?: number }>} by `code name` */
const divisions = new Map();
for (const [at, table] of tables.entries()) {
  for (const [code, name] of Object.entries(table)) {
    if (!isDivision(name)) continue;
    const key = `${code} ${name}`;
    const known = divisions.get(key) ?? (at === 0 ? {} : { from: yearOf(revisions[at]) });
    divisions.set(key, { ...known, until: yearOf(revisions[at]) });
  }
}
const standardised = new Set([...divisions.keys()].map((key) => key.slice(7)));

/**
 * What the package lists beside the standard: development zones, which have codes of statistics from 71 and of its own
 * from 90; towns of cities without counties; everything below 台湾省 and the special administrative regions; the cities
 * of municipalities, which bear the name of the municipality.
 */
function inStandard(code, name) {
  if (!isDivision(name) || /^(71|81|82)\d*[1-9]|^(4419|4420|4604)(?!00)/.test(code)) return false;
  if (/^(11|12|31|50)\d\d00$/.test(code) && !code.endsWith('0000')) return false;
  const last = Number(code.slice(4));
  if ((last >= 71 && last <= 80) || last >= 90) return false;
  // A new area is a division where the standard has taken it in: 浦东新区, not 江北新区.
  return !name.endsWith('新区') || standardised.has(name);
}

const { province_list, city_list, county_list } = areaList;
for (const [code, name] of Object.entries({ ...province_list, ...city_list, ...county_list })) {
  if (!inStandard(code, name)) continue;
  const key = `${code} ${name}`;
  const known = divisions.get(key) ?? { from: yearOf(revisions.at(-1)) + 1 };
  delete known.until;
  divisions.set(key, known);
}

// `word form code name from until`: a name that the division goes by, with what it is or without, and the years of the
// lists that have it, `-` where they begin or go on to this day.
const lines = [...divisions].flatMap(([key, { from = '-', until = '-' }]) => {
  const name = key.slice(7);
  const words = { full: [name, withoutPeoples(name)], short: [withoutRank(name)] };
  return Object.entries(words).flatMap(([form, called]) =>
    called.flatMap((word) => (word === undefined ? [] : [`${word} ${form} ${key} ${from} ${until}\n`])),
  );
});
writeFileSync(new URL('../dist/divisions.txt', import.meta.url), lines.sort().join(''));
