/** What administrators of Windows are offered is what the application reads. */
import { outdatedTemplates } from '../policy/files.mjs';

/** @type {import('./files.mjs').ProjectCheck} */
export const policyTemplates = {
  name: 'templates of the policy are those of its declaration',
  find: (root) => outdatedTemplates(root).map((path) => `${path} is of another declaration: npm run policy-templates`),
};
