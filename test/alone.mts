/**
 * Tests that put something in the place of a module, with `vi.mock`: each gets its modules for itself. All others of one
 * worker share them, which halves the processor time of the whole.
 */
export const alone: readonly string[] = ['test/unit/vault/upgrade.test.ts'];
