import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { z } from 'zod';
import { makeDurableDirectory, readSmallFile, replaceFile } from '../files/durable.ts';
import type { Bytes, FileSeam } from '../files/seam.ts';

const place = z.object({ folder: z.string(), marker: z.string().nullable() });
export type Place = z.infer<typeof place>;

/**
 * Where a folder is, as bytes the page can keep and not read: a path holds names. The key lies in the profile and the
 * bytes are kept sealed by the vault, so neither says anything alone.
 */
export class Places {
  constructor(
    private readonly files: FileSeam,
    private readonly keyPath: string,
  ) {}

  async seal(value: Place): Promise<Bytes> {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', await this.key(), nonce);
    const sealed = [cipher.update(JSON.stringify(value), 'utf8'), cipher.final()];
    return new Uint8Array(Buffer.concat([nonce, ...sealed, cipher.getAuthTag()]));
  }

  /** Null for bytes of another profile. */
  async open(bytes: Bytes): Promise<Place | null> {
    if (bytes.length < 28) return null;
    const decipher = createDecipheriv('aes-256-gcm', await this.key(), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(-16));
    try {
      const text = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
      return place.parse(JSON.parse(text));
    } catch {
      return null;
    }
  }

  private async key(): Promise<Bytes> {
    const known = await readSmallFile(this.files, this.keyPath);
    if (known?.length === 32) return known;
    await makeDurableDirectory(this.files, dirname(this.keyPath));
    const fresh = new Uint8Array(randomBytes(32));
    await replaceFile(this.files, this.keyPath, fresh);
    return fresh;
  }
}
