/** Somebody takes a file in, having read what would go with it where the vault asks for that (vault SPEC.md, R12). */
import type { VaultApi } from '../../../renderer/vault/api.ts';

export async function takeIn(vault: VaultApi, name: string): ReturnType<VaultApi['accept']> {
  const done = await vault.accept({ name });
  if (done.ok || done.problem.code !== 'look-again') return done;
  const report = await vault.look({ name });
  if (!report.ok) return report;
  const { going } = report.value;
  return vault.accept({ name, ...(going && { seen: going.seen }) });
}
