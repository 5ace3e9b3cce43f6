import type { Assistant } from './assistant.ts';
import { claudeCode } from './claudeCode.ts';
import { rehearsal } from './rehearsal.ts';

/** Every assistant that is known. */
export const assistants: readonly Assistant[] = [claudeCode, rehearsal];

/** The assistant with this id; undefined for one that is not known. */
export function findAssistant(id: string): Assistant | undefined {
  return assistants.find((assistant) => assistant.id === id);
}
