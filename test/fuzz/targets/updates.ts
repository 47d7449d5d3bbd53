/** The list of files of an update, as somebody changed it on the stick, and as whoever signs might have made it. */
import { described, type Described } from '../../../electron/update/description.ts';
import { Refusal } from '../../../electron/update/refusal.ts';
import { largestList, trustedLists } from '../../../electron/update/trust.ts';
import { fromUtf8, utf8 } from '../../../shared/codec/bytes.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { sameValue } from '../../../shared/same-value.ts';
import { updateRefusals } from '../../../shared/update/update.ts';
import { folderTexts, inTurn, rootText, signersKeys } from '../../support/updates.ts';
import { mutateText } from '../mutate.ts';
import type { Target } from '../target.ts';

/** Not so many years from today: an input that broke something breaks it another day. */
const expires = '2099-01-01T00:00:00Z';
const shipped = utf8(rootText({ expires }));
const texts = folderTexts({ expires });
const right = utf8(texts.targets);
const nothingSeen = { roots: new Map<number, Bytes>(), timestamp: null, snapshot: null };

/** What is made of a folder with this list in the place of its own; null: it was refused. */
async function descriptionIn(targets: Bytes): Promise<Described | null> {
  const lists: Readonly<Record<string, Bytes>> = {
    'timestamp.json': utf8(texts.timestamp),
    'snapshot.json': utf8(texts.snapshot),
    'targets.json': targets,
  };
  try {
    const trusted = await trustedLists(shipped, nothingSeen, (name) => Promise.resolve(lists[name] ?? null));
    return described(trusted.targets);
  } catch (error) {
    if (error instanceof Refusal && updateRefusals.some((each) => each === error.problem)) return null;
    throw error;
  }
}

const meant = await descriptionIn(right);

/** The same, signed as it has to be; null where nobody could sign it. */
function signedAnew(input: Bytes): Bytes | null {
  try {
    return utf8(inTurn('targets', fromUtf8(input) ?? '', signersKeys));
  } catch {
    return null;
  }
}

export const updateTargets: readonly Target[] = [
  {
    name: 'files of an update',
    reads: ['electron/update/description.ts#described'],
    full: { largest: largestList.targets, right: [right] },
    make: (random) => mutateText(random, right),
    check: async (input) => {
      const found = await descriptionIn(input);
      if (found !== null && !sameValue(found, meant)) return 'says something else than what was signed';
      const signed = signedAnew(input);
      const others = signed === null ? null : await descriptionIn(signed);
      const isPlain = (others?.files ?? []).every(({ name }) => /^[A-Za-z0-9][A-Za-z0-9._~-]*$/.test(name));
      return isPlain ? null : 'a file has a name that leads elsewhere';
    },
  },
];
