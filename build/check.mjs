/** The rules of this project that no compiler knows. Part of `npm test`; `npm run check` runs them alone. */
import { pathToFileURL } from 'node:url';
import { benchmarks } from './checks/benchmarks.mjs';
import { circles } from './checks/circles.mjs';
import { days } from './checks/days.mjs';
import { decisions } from './checks/decisions.mjs';
import { floor } from './checks/floor.mjs';
import { guide } from './checks/guide.mjs';
import { layers } from './checks/layers.mjs';
import { licences } from './checks/licences.mjs';
import { oneWord, peoplesWords, pluralForms, sameKeys, samePlaceholders, translated } from './checks/locales.mjs';
import { longFunctions } from './checks/long-functions.mjs';
import { mutations } from './checks/mutations.mjs';
import { policyTemplates } from './checks/policy-templates.mjs';
import { readers } from './checks/readers.mjs';
import { ruleIds } from './checks/rules.mjs';
import { styles } from './checks/styles.mjs';
import { outOfSupport, support } from './checks/support.mjs';
import { accessibility } from './checks/accessibility.mjs';
import { threats } from './checks/threats.mjs';
import { fileNames, lockFile, topFolders } from './checks/tree.mjs';
import { ways } from './checks/ways.mjs';
import { root, say } from './run.mjs';

/** @type {readonly import('./checks/files.mjs').ProjectCheck[]} */
export const projectChecks = [
  layers,
  circles,
  topFolders,
  fileNames,
  lockFile,
  licences,
  support,
  ruleIds,
  floor,
  days,
  sameKeys,
  pluralForms,
  samePlaceholders,
  translated,
  peoplesWords,
  oneWord,
  guide,
  mutations,
  threats,
  accessibility,
  readers,
  benchmarks,
  longFunctions,
  styles,
  ways,
  decisions,
  policyTemplates,
];

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { name, find } of projectChecks) {
    const troubles = find(root);
    if (troubles.length > 0) process.exitCode = 1;
    say(`${troubles.length > 0 ? '✗' : '✓'} ${name}`);
    for (const trouble of troubles) say(`    ${trouble}`);
  }
  const { over, old } = outOfSupport(root, new Date().toISOString().slice(0, 10));
  // Said and no failure: the same source stays right; a release is refused (build/release).
  for (const each of [...over, ...old]) say(`! ${each}`);
}
