// Notes the sample's scope as accepted, as a person does with `Chaperone: Review Scope Change`.
// It only reaches a scratch home: what is accepted there binds nobody else.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export function acceptSampleScope(home, folder) {
  const accepted = path.join(home, '.chaperone', 'accepted');
  const id = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const text = fs.readFileSync(path.join(folder, '.chaperone', 'scope.jsonc'), 'utf8');
  fs.mkdirSync(accepted, { recursive: true, mode: 0o700 });
  fs.writeFileSync(path.join(accepted, `${id}.json`), JSON.stringify({ folder, acceptedAt: new Date().toISOString(), text }), { mode: 0o600 });
}
