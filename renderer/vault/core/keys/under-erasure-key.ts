/** What lies in the key file under the erasure key of the computer is sealed and opened with this. */
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';

export interface UnderErasureKey {
  readonly crypto: Crypto;
  readonly vault: Bytes;
  readonly erasureKey: Bytes;
}
