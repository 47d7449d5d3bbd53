import { describe, expect, it } from 'vitest';
import { atRest } from '../../../renderer/fields/at-rest.ts';

const wishOf = ({ wish }: { readonly wish: string }): { wish: string } | undefined =>
  wish === '' ? undefined : { wish };
const field = { form: { wish: 'wants-change' }, dirty: true, problem: undefined, elsewhere: [] };
const earlier = { wish: 'not-sure' };

describe('an entry that was closed', () => {
  it('shows what was said from the moment one is done, before it is kept', () => {
    expect(atRest(field, wishOf, undefined)).toEqual({ value: { wish: 'wants-change' }, needsLook: false });
    expect(atRest(field, wishOf, earlier).value).toEqual({ wish: 'wants-change' });
  });

  it('shows what the dossier holds where nothing was typed, or nothing whole', () => {
    expect(atRest({ ...field, dirty: false }, wishOf, undefined).value).toBeUndefined();
    expect(atRest({ ...field, dirty: false }, wishOf, earlier).value).toEqual(earlier);
    expect(atRest({ ...field, form: { wish: '' } }, wishOf, earlier).value).toEqual(earlier);
  });

  it('opens again where it could not be kept, and where something came from elsewhere meanwhile', () => {
    expect(atRest({ ...field, problem: { code: 'disk-full' } }, wishOf, undefined).needsLook).toBe(true);
    const author = { seat: 'b', person: 'b', name: 'b', function: '', service: '', shown: 'compared' as const };
    const theirs = { op: 'o', value: earlier, author, at: 0, same: [], settled: false };
    expect(atRest({ ...field, elsewhere: [theirs] }, wishOf, earlier).needsLook).toBe(true);
  });
});
