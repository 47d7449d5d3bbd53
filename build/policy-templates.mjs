/** `npm run policy-templates`: the templates with which an organisation sets the policy of its Windows computers, made anew. */
import { writeTemplates } from './policy/files.mjs';
import { root, say } from './run.mjs';
import { prepare } from './setup.mjs';

await prepare([]);
for (const path of writeTemplates(root)) say(path);
