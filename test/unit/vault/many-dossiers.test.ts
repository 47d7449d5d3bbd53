/** Today, the agenda and what waits, of a full caseload, beside the list of people of the same dossiers: each looks once at each of them. */
import { expect, it } from 'vitest';
import type { VaultApi } from '../../../renderer/vault/api.ts';
import { good } from '../../fixtures/machine.ts';
import { prisonDesk, put, slip } from '../../support/people.ts';

const many = 300;
const period = { from: '2026-01-01', until: '2030-12-31' };

const asked = {
  people: (vault: VaultApi) => vault.caseload(),
  today: (vault: VaultApi) => vault.today(),
  agenda: (vault: VaultApi) => vault.appointments(period),
  waiting: (vault: VaultApi) => vault.tasks(),
} as const;
type Asked = keyof typeof asked;
const names: readonly Asked[] = ['people', 'today', 'agenda', 'waiting'];

async function fill(vault: VaultApi): Promise<void> {
  for (let at = 0; at < many; at += 1) {
    const { id } = await good(vault.newDossier({ ...slip, surname: `Paardenbloem ${at}` }));
    await put(vault, id, 'appointment', `a${at}`, 'when', {
      on: '2027-03-04',
      at: '10:30',
      what: 'Gesprek',
      place: '',
    });
    await put(vault, id, 'step', `s${at}`, 'what', { text: 'Slaapplaats zoeken' });
    await put(vault, id, 'step', `s${at}`, 'due', { on: '2026-12-10' });
  }
}

/** The least of several times: what else the machine does only adds to it. */
async function timesOf(vault: VaultApi): Promise<Readonly<Record<Asked, number>>> {
  const least: Record<Asked, number> = { people: Infinity, today: Infinity, agenda: Infinity, waiting: Infinity };
  for (let round = 0; round < 40; round += 1)
    for (const name of names) {
      const begun = performance.now();
      await good<unknown>(asked[name](vault));
      least[name] = Math.min(least[name], performance.now() - begun);
    }
  return least;
}

it('of 300 dossiers take no longer than a few times what the list of people takes', async () => {
  const { vault } = await prisonDesk();
  await fill(vault);
  expect(await good(vault.appointments(period))).toHaveLength(many);
  const times = await timesOf(vault);
  for (const name of names) process.stdout.write(`${name}: ${times[name].toFixed(1)} ms of ${many} dossiers\n`);
  // Were each dossier held against every other, it would be hundreds of times.
  for (const name of names) expect(times[name] / times.people).toBeLessThan(5);
}, 300_000);
