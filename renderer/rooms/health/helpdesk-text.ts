/**
 * What a helpdesk needs to know of a computer, as text: versions, codes of what was found, sizes, days. No name of a person, a dossier,
 * a folder or an address, and no word that somebody typed: whoever saves it reads it first.
 */
import type { AppInfo } from '../../data/app-info.tsx';
import { isoDateOf } from '../../i18n/clock.ts';
import type { Backups, Health } from '../../vault/api.ts';
import { settingNames, type PolicyState } from '../../../shared/machine-policy/policy.ts';

export interface ForHelpdesk {
  readonly info: AppInfo;
  readonly health: Health;
  /** Undefined where it cannot be told. */
  readonly lastCopy: Backups['last'];
  readonly readsOnly: string | null;
  readonly now: number;
}

const day = (at: number | null | undefined): string => (at === null || at === undefined ? 'never' : isoDateOf(at));
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/** One line for each thing, always in the same order; in English, for whoever compares two. */
export function helpdeskText({ info, health, lastCopy, readsOnly, now }: ForHelpdesk): string {
  const lines: readonly (readonly [string, string])[] = [
    ['day', isoDateOf(now)],
    ['version', info.version],
    ['runtime', info.runtime],
    ['development runtime', yesOrNo(info.developmentRuntime)],
    ['language of the system', info.locale],
    ['write-protected', yesOrNo(info.writeProtected === true)],
    ['on a share', yesOrNo(info.onShare === true)],
    ['can only be read', readsOnly ?? 'no'],
    ['policy', policyIn(info.policy)],
    ['last check', day(health.checkedAt)],
    ['free', megabytes(health.freeBytes)],
    ['room for keys used', health.keysUsed === undefined ? 'below 80 %' : `${Math.floor(health.keysUsed * 100)} %`],
    ['last safety copy', day(health.lastSafetyCopy)],
    ['size of the last safety copy', lastCopy === undefined ? 'unknown' : megabytes(lastCopy.size)],
    ['damaged dossiers', String(health.damagedDossiers.length)],
    ['places not checked', String(health.notChecked.length)],
    ['set aside', String(health.setAside)],
    ['date in question', yesOrNo(health.dateQuestion !== undefined)],
    ...health.found.map(
      ({ at, store, what, repaired }) =>
        [`found ${isoDateOf(at)}`, `${store} ${what} ${repaired ? 'repaired' : 'not repaired'}`] as const,
    ),
  ];
  return `${lines.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`;
}

const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no');

/** Which settings there are, and not what they are set to: folders and addresses stand in some. */
function policyIn(policy: PolicyState): string {
  if (policy.state === 'none') return 'none';
  if (policy.state === 'in-force') {
    const set = settingNames.filter((name) => policy.policy[name] !== undefined);
    return `in force: ${set.join(', ')}`;
  }
  return `refused: ${policy.mistakes.map(({ code }) => code).join(', ')}`;
}
