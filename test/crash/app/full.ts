/** The real application on a small disk that fills up: what is refused stays on screen, what was saved stays saved. */
import type { Random } from '../../generate/random.ts';
import { Desk } from '../../journeys/desk.ts';
import * as dossier from '../../journeys/dossier.ts';
import type { Tally } from '../tally.ts';
import { Attempts, type Story } from './attempt.ts';
import { SmallDisk } from './small-disk.ts';
import { lien, surname, victimProfile } from './template.ts';
import { toldNow } from './told.ts';
import { Victim } from './victim.ts';

const diskSize = 40 * 1024;
/** Notes after which a disk with so little room must be full. */
const notesAtMost = 60;

const kinds = ['room is made', 'started again while it is full'] as const;

export class FullDisk {
  readonly #attempts: Attempts;

  constructor(folder: string) {
    this.#attempts = new Attempts(folder);
  }

  async one(tally: Tally, random: Random): Promise<boolean> {
    const kind = random.pick(kinds);
    const disk = SmallDisk.mount(diskSize);
    if (disk === null) return false;
    await this.#attempts.one(tally, `the application, ${kind}`, random, async (open) => {
      const profile = await victimProfile(disk.folder);
      const victim = new Victim(open(await Desk.open({ language: 'nl', profile })));
      await victim.enter();
      await dossier.openDossier(victim.desk, surname);
      disk.fill(random.between(0, 48));
      return kind === 'room is made' ? refusedThenFiled(victim, disk, random) : refusedThenEnded(victim, disk, random);
    });
    disk.unmount();
    return true;
  }
}

/** Files notes until one is refused. */
async function untilRefused(victim: Victim, random: Random): Promise<Story & { readonly text: string }> {
  for (let note = 0; note < notesAtMost; note += 1) {
    const { filed, text } = await victim.tryToFile(random);
    if (filed) continue;
    const told = await toldNow(victim.desk);
    const lost = [...(await victim.missingAfterRefusal(text))];
    if (!told.includes('problems:disk-full')) lost.push(`told ${told.join(', ')}, and not that the disk is full`);
    return { told, lost, text };
  }
  return { told: [], lost: ['the disk does not fill up'], text: '' };
}

async function refusedThenFiled(victim: Victim, disk: SmallDisk, random: Random): Promise<Story> {
  const { told, lost, text } = await untilRefused(victim, random);
  disk.makeRoom();
  if (!(await victim.fileAgain(text))) return { told, lost: [...lost, 'refused although there is room'] };
  await victim.desk.kill();
  await victim.desk.reopen();
  const later = await victim.enter();
  return { told: [...told, ...later], lost: [...lost, ...(await victim.losses(Date.now()))] };
}

/** The known trap: a full disk and a start, and Chromium may put an empty store in the place of the one there was. */
async function refusedThenEnded(victim: Victim, disk: SmallDisk, random: Random): Promise<Story> {
  const { desk } = victim;
  const refusal = await untilRefused(victim, random);
  const [told, lost] = [[...refusal.told], [...refusal.lost]];
  const startAgain = async (): Promise<void> => {
    await desk.kill();
    await desk.reopen();
  };
  await startAgain();
  victim.forgetTyping();
  const refused = await unlockOnFull(desk);
  if (refused !== null && !refused.includes('problems:disk-full'))
    lost.push(`at unlocking ${refused.join(', ') || 'nothing'} is told`);
  told.push(...(refused ?? []));
  disk.makeRoom();
  if (refused !== null) told.push(...(await victim.enter()));
  lost.push(...(await victim.losses(Date.now())));
  if (!(await victim.tryToFile(random)).filed) lost.push('refused although there is room');
  await startAgain();
  told.push(...(await victim.enter()));
  lost.push(...(await victim.losses(Date.now())));
  return { told, lost };
}

/** Null: it unlocks; else what is told. */
async function unlockOnFull(desk: Desk): Promise<readonly string[] | null> {
  await desk.field('start:passphrase.label').fill(lien.passphrase);
  await desk.button('start:unlock.open').click();
  const inside = desk.page.getByRole('navigation').first();
  await inside.or(desk.page.getByRole('alert').first()).first().waitFor({ timeout: 30_000 });
  return (await inside.count()) > 0 ? null : toldNow(desk);
}
