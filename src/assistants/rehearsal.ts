import type { Assistant } from './assistant.ts';
import { claudeCode } from './claudeCode.ts';

/** The scripted assistant of the rehearsal. It speaks like Claude Code and takes the same way, but says in every view and record what it is. */
export const rehearsal: Assistant = {
  id: 'rehearsal',
  name: 'Rehearsal (a scripted assistant)',
  read: (payload, context) => {
    const incoming = claudeCode.read(payload, context);
    if (incoming.kind === 'unreadable') return incoming;
    if (incoming.kind === 'action') return { ...incoming, action: { ...incoming.action, by: { ...incoming.action.by, assistant: 'rehearsal' } } };
    return { ...incoming, by: { ...incoming.by, assistant: 'rehearsal' } };
  },
  reply: claudeCode.reply,
  acknowledge: claudeCode.acknowledge,
  askIsSafe: () => false,
};
