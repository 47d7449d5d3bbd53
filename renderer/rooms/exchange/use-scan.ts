/** A picture from a file, the code in it, and the card in the code. */
import { useCallback } from 'react';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { cardBytesOfCode } from '../../../shared/trust/card-code.ts';
import { cardFile } from '../../../shared/trust/card-file.ts';
import type { AnyProblem } from '../../ui/problems.tsx';
import { useShell, useVault } from '../../data/vault.tsx';
import type { Correspondent } from '../../vault/api.ts';
import { mostPicture, readQrCode } from '../../workers/viewer/qr-reader.ts';

type Picture = Result<Uint8Array<ArrayBuffer>, AnyProblem>;
const piece = 8_388_608;

export function useScan() {
  const shell = useShell();
  const vault = useVault();

  const choose = useCallback(async (): Promise<Picture> => {
    const picked = await shell('files.open', { kind: 'picture' });
    if (!picked.ok) return fail({ code: picked.problem });
    const { handle, size } = picked.value;
    try {
      if (size === 0 || size > mostPicture) return fail({ code: 'too-large' });
      const bytes = new Uint8Array(size);
      for (let offset = 0; offset < size; offset += piece) {
        const read = await shell('files.read', { handle, offset, length: Math.min(piece, size - offset) });
        if (!read.ok) return fail({ code: read.problem });
        bytes.set(read.value.subarray(0, size - offset), offset);
      }
      return ok(bytes);
    } finally {
      await shell('files.close', { handle });
    }
  }, [shell]);

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
