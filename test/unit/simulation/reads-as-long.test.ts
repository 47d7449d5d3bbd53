/** A liar who reads until a day lets in a further seat for longer: whoever takes that in counts it to that day, and the check compares it. */
import { expect, test } from 'vitest';
import { must } from '../../../shared/result.ts';
import { StepCheck } from '../../simulation/checks/step-check.ts';
import { readAsLong } from '../../simulation/checks/folded-anew.ts';
import { forLonger, readsUntilADay } from '../../simulation/lies/admissions.ts';
import { handWhere, lies } from '../../simulation/steps/lying.ts';
import { givesUntilADay } from '../../simulation/steps/reading-until.ts';
import { beginDossier } from '../../simulation/steps/writing.ts';
import { beginBytes, tellWithReal } from '../../simulation/world/chance.ts';
import { Random } from '../../simulation/world/random.ts';
import { realCrypto } from '../../simulation/world/real.ts';
import { World } from '../../simulation/world/world.ts';

test('a further seat is let in for no longer than whoever lets it in reads, and the check sees where it is', async () => {
  tellWithReal(true);
  beginBytes('until a day');
  const world = new World(await realCrypto(), new Random('until a day 2'));
  const honest = await world
    .computer()
    .join({ name: 'Lien Zonnebloem', function: 'psd-social-worker', service: 'psd:gent' });
  const liar = await world
    .computer()
    .join({ name: 'Joppe Waterlelie', function: 'justice-assistant', service: 'justice-house:gent' });
  await beginDossier(world, honest);
  await new StepCheck(world).everyone();
  const dossier = must(world.dossiersOf(honest)[0], 'a dossier');
  expect(await givesUntilADay(world, honest, liar, dossier)).toMatch(/taken in$/);
  world.liars.add(liar.key);
  const told = await lies(world, (hand) => [forLonger(hand)], { holding: handWhere(readsUntilADay) });
  expect(told).toMatch(/a further seat for longer, who takes it in: taken in$/);

  const [further] = must(world.liars.of(liar.key), 'a liar').shadows;
  const seat = must(further, 'a further seat').hex;
  const inspector = world.inspector(honest);
  const found = [...inspector.sections.keys()].flatMap((section) => {
    const { scene, judged } = inspector.judged(section);
    const members = judged.members.get(judged.newest ?? '') ?? [];
    return members.some((each) => each.seat === seat) ? [{ section, scene, judged, members }] : [];
  });
  const { section, scene, judged, members } = must(found[0], 'a part in which it reads');
  const endOf = (key: string): number | undefined => members.find((each) => each.seat === key)?.until;
  expect(endOf(seat)).toBe(must(endOf(liar.key), 'an end'));
  readAsLong(world, honest, section, scene, judged);

  const uncut = members.map((each) => (each.seat === seat ? { ...each, until: undefined } : each));
  const other = { ...judged, members: new Map([...judged.members, [judged.newest ?? '', uncut]]) };
  expect(() => readAsLong(world, honest, section, scene, other)).toThrow(/E15: .*who reads epoch/);
});
