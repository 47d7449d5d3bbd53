/** A picture from a file, the code in it, and the card in the code. */
import { useCallback } from 'react';
import { fail, type Result } from '../../../shared/result.ts';
import { cardBytesOfCode } from '../../../shared/trust/card-code.ts';
import { cardFile } from '../../../shared/trust/card-file.ts';
import type { AnyProblem } from '../../ui/problems.tsx';
import { useFiles } from '../../data/files.ts';
import { useVault } from '../../data/vault.tsx';
import type { Correspondent } from '../../vault/api.ts';
import { mostPicture, readQrCode } from '../../workers/viewer/qr-reader.ts';

type Picture = Result<Uint8Array<ArrayBuffer>, AnyProblem>;

export function useScan() {
  const files = useFiles();
  const vault = useVault();

  const choose = (): Promise<Picture> => files.open('picture', mostPicture, { code: 'too-large' });

  const read = useCallback(
    async (picture: Picture): Promise<Result<Correspondent, AnyProblem | 'no-code'>> => {
      if (!picture.ok) return picture;
      const text = await readQrCode(picture.value);
      if (text === null) return fail('no-code');
      const card = cardBytesOfCode(text);
      if (card === null) return fail({ code: 'bad-card' });
      return vault.importCard({ bytes: cardFile(card), scanned: true });
    },
    [vault],
  );

  return { choose, read };
}
