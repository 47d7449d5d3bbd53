/** What a list of keepers publishes, as data: a pack of law and an update of the directory. */
import { deliveredEntries } from '../../shared/directory/index.ts';
import { packs } from '../../shared/release/law/index.ts';
import { must } from '../../shared/result.ts';

export const newestPack = must(packs.at(-1), 'a pack');

export const firstUpdate = {
  format: 'directory-update-1',
  number: 1,
  madeOn: '2027-01-10',
  source: 'list keepers',
  entries: deliveredEntries.slice(0, 2),
};
