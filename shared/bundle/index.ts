/**
 * Bundles: one sealed file for one person (SPEC.md). Streams in, streams out; no vault, no disk, no network.
 *
 * Writing
 *   const { size, hash } = await measureAttachment(crypto, chunks());   // once, where they are not known yet
 *   const written = await writeBundle(crypto, content);                // Result<WrittenBundle, WriteProblem>
 *   for await (const piece of piecesOf(written.value.file)) …          // to the outbox; an error here means: give up
 *   written.value.manifestHash                                         // `stream.previous` of the next one
 *
 * Reading
 *   const read = await readBundle(sealed, mine, { crypto, contributionId, sink });   // Result<…, ReadProblem | P>
 *   Without `sink`: for looking. With it: chunks arrive under temporary names and are discarded on any refusal.
 *   `problem.code` is one of the vault's incoming problems; `problem.rule` says which rule of SPEC.md was broken.
 *   Left to the caller: sender known and verified, id and number not seen before, signatures and rights of the
 *   contributions, `beyondPurpose` of shared/disclosure for this receiver.
 *
 * Keys
 *   newIdentity(), recipientOf(identity), isRecipient(text).
 */
export { isRecipient, newIdentity, recipientOf, SourceFailed } from '../crypto/age.ts';
export { piecesOf } from './pieces.ts';
export { caps } from './caps.ts';
export type { Manifest, ManifestAttachment, ManifestSection, Receipt } from './manifest.ts';
export {
  measureAttachment,
  writeBundle,
  type AttachmentToSend,
  type BundleContent,
  type SectionToSend,
  type WriteProblem,
  type WrittenBundle,
} from './write.ts';
export {
  readBundle,
  type ChunkSink,
  type MySeat,
  type ReadAttachment,
  type ReadBundle,
  type ReadDeps,
  type ReadProblem,
  type ReadSection,
} from './read.ts';
