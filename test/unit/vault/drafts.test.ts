/** Drafts are read from the shell once; from then on the vault knows them. */
import { expect, it } from 'vitest';
import { good } from '../../fixtures/machine.ts';
import { prisonDesk, unlocked } from '../../support/people.ts';

const draft = (place: string, value: string) => ({ place, value, sees: [], at: 1 });

it('knows what was typed, typed over and dropped without reading it again, and reads it after the next unlock', async () => {
  const a = await prisonDesk();
  const values = async () => (await good(a.vault.drafts())).map(({ value }) => value);
  await good(a.vault.putDraft(draft('one', 'first')));
  expect(await values()).toEqual(['first']);
  const lying = new Map(a.disk.drafts);
  a.disk.drafts.clear();
  expect(await values()).toEqual(['first']);
  for (const [id, bytes] of lying) a.disk.drafts.set(id, bytes);
  await good(a.vault.putDraft(draft('one', 'second')));
  await good(a.vault.putDraft(draft('two', 'third')));
  expect(await values()).toEqual(['second', 'third']);
  await good(a.vault.dropDraft({ place: 'one' }));
  expect(await values()).toEqual(['third']);
  const again = await unlocked(a, 'Lien Zonnebloem');
  expect((await good(again.vault.drafts())).map(({ value }) => value)).toEqual(['third']);
});

it('reads them again after a write that failed: what lies there then is what counts', async () => {
  const a = await prisonDesk();
  await good(a.vault.putDraft(draft('one', 'first')));
  await good(a.vault.drafts());
  a.disk.full = true;
  expect(await a.vault.putDraft(draft('one', 'second'))).toMatchObject({ problem: { code: 'disk-full' } });
  a.disk.full = false;
  a.disk.drafts.clear();
  expect(await good(a.vault.drafts())).toEqual([]);
});

it('what is typed while they are being read is not lost to that reading', async () => {
  const a = await prisonDesk();
  const [, typed] = await Promise.all([a.vault.drafts(), a.vault.putDraft(draft('one', 'first'))]);
  await good(Promise.resolve(typed));
  expect((await good(a.vault.drafts())).map(({ value }) => value)).toEqual(['first']);
});
