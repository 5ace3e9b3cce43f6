import type { VirtualDocuments } from '../documents.ts';
import { fileOfRule, openAt } from '../places.ts';
import type { Supervisions } from '../supervisions.ts';
import { orShowProblem } from '../problems.ts';
import { showChange } from './changePreview.ts';
import type { QuestionActions } from './questionsView.ts';

/** What the links on a card do. The page names a question and a number; files and texts come from the question itself. */
export function questionActions(supervisions: Supervisions, documents: VirtualDocuments): QuestionActions {
  return {
    openRule: (id, number) => orShowProblem('the rule could not be opened', async () => {
      const asked = supervisions.findQuestion(id);
      const rule = asked?.question.decision.reasons[number]?.rule;
      if (asked !== undefined && rule?.file !== undefined) await openAt(fileOfRule(asked.supervision.folder, rule.file), rule.line, rule.column);
    }),
    showChange: (id, number) => orShowProblem('the change could not be shown', async () => {
      const asked = supervisions.findQuestion(id);
      if (asked !== undefined) await showChange(asked, number, documents);
    }),
  };
}
