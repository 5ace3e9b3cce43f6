import * as z from 'zod';
import { scopeSchema } from '../../src/core/scope/schema.ts';

/** The text of the JSON schema with which an editor checks and completes scope files. VS Code knows all of draft 7, and less of what came later. */
export function scopeJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(scopeSchema, { target: 'draft-7', io: 'input' }))}\n`;
}
